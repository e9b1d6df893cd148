package io.ecsemulator.tls;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** A file with the key and the certificate of an authority, in PEM. */
final class AuthorityFile {

    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    AuthorityFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Returns the authority in the file, which is created if it does not exist. If several emulators start at the same time,
     * one of them creates it.
     *
     * @throws TlsException if the file cannot be read or written, or has no authority that is valid now
     */
    Authority readOrCreate(Instant now) {
        try {
            if (!Files.exists(file)) {
                create(Authority.create(now));
            }
            Authority authority = read();
            check(authority, now);
            return authority;
        } catch (NoSuchFileException e) {
            throw invalid("its folder does not exist");
        } catch (AccessDeniedException e) {
            throw invalid("access is denied");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw invalid("cannot be read: " + e.getMessage());
        }
    }

    /** Writes a temporary file and then links it to the name: readers never see a partial file, and no file is overwritten. */
    private void create(Authority authority) throws IOException {
        Path folder = file.getParent();
        Path complete = Files.createTempFile(folder, "." + file.getFileName(), "", ownerOnly());
        try {
            Files.writeString(
                    complete,
                    Pem.of("PRIVATE KEY", authority.key().getEncoded())
                            + Pem.of("CERTIFICATE", authority.certificate().getEncoded()));
            link(complete);
        } catch (FileAlreadyExistsException e) {
            // Another emulator was first; its authority is used.
        } finally {
            Files.deleteIfExists(complete);
        }
    }

    private void link(Path complete) throws IOException {
        try {
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // The file system has no links.
            Files.move(complete, file);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Authority read() throws IOException {
        PrivateKey key = null;
        X509CertificateHolder certificate = null;
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder found) {
                    certificate = certificate == null ? found : certificate;
                } else if (key == null) {
                    key = key(part);
                }
            }
        }
        if (certificate == null) {
            throw invalid("has no certificate in PEM");
        }
        if (key == null) {
            throw invalid("has no private key in PEM");
        }
        return new Authority(key, certificate);
    }

    private @Nullable PrivateKey key(Object part) throws IOException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        if (part instanceof PrivateKeyInfo info) {
            return converter.getPrivateKey(info);
        }
        if (part instanceof PEMKeyPair pair) {
            return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (part instanceof PKCS8EncryptedPrivateKeyInfo || part instanceof PEMEncryptedKeyPair) {
            throw invalid("has an encrypted key; the emulator needs a key without a password");
        }
        return null;
    }

    private void check(Authority authority, Instant now) throws GeneralSecurityException {
        Extensions extensions = authority.certificate().getExtensions();
        BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
        if (constraints == null || !constraints.isCA()) {
            throw invalid("has a certificate that is not a certificate authority's");
        }
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        if (usage != null && !usage.hasUsages(KeyUsage.keyCertSign)) {
            throw invalid("has a certificate whose key may not sign certificates");
        }
        if (now.isBefore(authority.notBefore()) || now.isAfter(authority.notAfter())) {
            throw invalid("has a certificate that is valid only from " + authority.notBefore() + " to "
                    + authority.notAfter());
        }
        if (!belongTogether(authority)) {
            throw invalid("has a key that is not its certificate's");
        }
    }

    private static boolean belongTogether(Authority authority) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(Authority.algorithm(authority.key()));
        signature.initSign(authority.key());
        signature.update(PROBE);
        byte[] signed = signature.sign();
        try {
            signature.initVerify(Authority.jca(authority.certificate()).getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException e) {
            // The key has another algorithm or size.
            return false;
        }
    }

    private TlsException invalid(String reason) {
        return new TlsException("ecs.emulator.tls.ca-file, " + file + ": " + reason);
    }
}

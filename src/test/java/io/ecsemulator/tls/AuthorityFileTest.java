package io.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:11:12Z");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("ca.pem");
    }

    private Authority readOrCreate() {
        return new AuthorityFile(file).readOrCreate(NOW);
    }

    private static String certificate(Authority authority) throws Exception {
        return Pem.of("CERTIFICATE", authority.certificate().getEncoded());
    }

    private static String key(Authority authority) {
        return Pem.of("PRIVATE KEY", authority.key().getEncoded());
    }

    private void assertInvalid(String reason) {
        assertThatThrownBy(this::readOrCreate)
                .isInstanceOf(TlsException.class)
                .hasMessage("ecs.emulator.tls.ca-file, " + file + ": " + reason);
    }

    private void assertInvalid(String content, String reason) throws Exception {
        Files.writeString(file, content);
        assertInvalid(reason);
        assertThat(file).content().isEqualTo(content);
    }

    @Test
    void isReusedAtEachStart() throws Exception {
        Authority first = readOrCreate();
        String content = Files.readString(file);

        assertThat(readOrCreate()).isEqualTo(first);
        assertThat(file).content().isEqualTo(content);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        readOrCreate();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void emulatorsThatStartTogetherShareOne() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> readOrCreate())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void acceptsAnyOrderAndSurroundingText() throws Exception {
        Authority authority = Authority.create(NOW);
        Files.writeString(file, "Mine\n" + certificate(authority) + "and its key\n" + key(authority));
        assertThat(readOrCreate()).isEqualTo(authority);
    }

    @Test
    void rejectsFileWithoutKeyOrCertificate() throws Exception {
        Authority authority = Authority.create(NOW);
        assertInvalid("", "has no certificate in PEM");
        assertInvalid(key(authority), "has no certificate in PEM");
        assertInvalid(certificate(authority), "has no private key in PEM");
    }

    @Test
    void rejectsUnreadableFile() throws Exception {
        Files.write(file, new byte[] {(byte) 0xff});
        assertThatThrownBy(this::readOrCreate)
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("cannot be read: ");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(this::readOrCreate)
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("cannot be read: ");
        file = folder.resolve("none").resolve("ca.pem");
        assertInvalid("its folder does not exist");
    }

    @Test
    void rejectsCertificateThatIsNoAuthority() throws Exception {
        Authority authority = Authority.create(NOW);
        KeyStore.PrivateKeyEntry server = authority.serverCertificate(List.of("localhost"), NOW);
        assertInvalid(
                Pem.of("PRIVATE KEY", server.getPrivateKey().getEncoded())
                        + Pem.of("CERTIFICATE", server.getCertificate().getEncoded()),
                "has a certificate that is not a certificate authority's");
    }

    @Test
    void rejectsKeyOfAnotherCertificate() throws Exception {
        Authority authority = Authority.create(NOW);
        byte[] ec = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        byte[] ed = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String other = "has a key that is not its certificate's";
        assertInvalid(key(Authority.create(NOW)) + certificate(authority), other);
        assertInvalid(Pem.of("PRIVATE KEY", ec) + certificate(authority), other);
        assertInvalid(
                Pem.of("PRIVATE KEY", ed) + certificate(authority), "cannot be read: the key is EdDSA, not RSA or EC");
    }

    @Test
    void rejectsCertificateThatIsNotValidNow() throws Exception {
        for (String then : new String[] {"2010-01-01T00:00:00Z", "2030-01-01T00:00:00Z"}) {
            Authority authority = Authority.create(Instant.parse(then));
            assertInvalid(
                    key(authority) + certificate(authority),
                    "has a certificate that is valid only from " + authority.notBefore() + " to "
                            + authority.notAfter());
        }
    }

    @Test
    void acceptsEcKey() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        X500Name name = new X500Name("CN=Mine");
        X509CertificateHolder certificate = new X509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(NOW),
                        Date.from(NOW.plusSeconds(60)),
                        name,
                        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        assertSigns(key(new Authority(keys.getPrivate(), certificate)), certificate);
    }

    @Test
    void acceptsKeysOfOpenssl() throws Exception {
        Authority authority = Authority.create(NOW);
        assertSigns(openssl(authority.key(), null), authority.certificate());
        assertInvalid(
                openssl(authority.key(), "password") + certificate(authority),
                "has an encrypted key; the emulator needs a key without a password");
    }

    private void assertSigns(String key, X509CertificateHolder certificate) throws Exception {
        Files.writeString(file, key + Pem.of("CERTIFICATE", certificate.getEncoded()));
        readOrCreate()
                .serverCertificate(List.of("localhost"), NOW)
                .getCertificate()
                .verify(Authority.jca(certificate).getPublicKey());
    }

    /** Returns a key in the format of {@code openssl rsa -traditional}. */
    private static String openssl(PrivateKey key, @Nullable String password) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    password == null
                            ? new JcaMiscPEMGenerator(key)
                            : new JcaMiscPEMGenerator(
                                    key,
                                    new JcePEMEncryptorBuilder("AES-128-CBC")
                                            .setProvider(new BouncyCastleProvider())
                                            .build(password.toCharArray())));
        }
        return text.toString();
    }
}

package io.ecsemulator.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority by RFC 5280.
 *
 * @param key an RSA or EC key
 * @param certificate its certificate
 */
record Authority(PrivateKey key, X509CertificateHolder certificate) {

    private static final int KEY_BITS = 2048;
    private static final Duration LIFE = Duration.ofDays(3652);

    /** Browsers and Apple's systems reject server certificates that are valid for more than 398 days. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    /** Certificates start in the past, for clients whose clock is behind. */
    private static final Duration BACK = Duration.ofDays(1);

    /** From this time on, certificates have four-digit years (RFC 5280, 4.1.2.5). */
    private static final Instant LONG_TIMES = Instant.parse("2050-01-01T00:00:00Z");

    private static final DateTimeFormatter SHORT_TIME = time("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter LONG_TIME = time("yyyyMMddHHmmss'Z'");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Creates an authority. Its name is unique, since trust stores identify authorities by name. */
    static Authority create(Instant now) {
        KeyPair keys = newKeys();
        BigInteger serial = newSerial();
        X500Name name =
                new X500Name("CN=ECS emulator authority " + HexFormat.of().toHexDigits(serial.intValue()));
        SubjectPublicKeyInfo publicKey = info(keys);
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                            name,
                            serial,
                            time(now.minus(BACK)),
                            time(now.minus(BACK).plus(LIFE)),
                            name,
                            publicKey)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(publicKey));
            return new Authority(keys.getPrivate(), signed(builder, keys.getPrivate()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Creates a server's key and certificate, valid as long as clients accept, but not longer than this authority.
     *
     * @param hosts the DNS names and IP addresses of the server
     * @return an entry for a key store, with this authority's certificate
     */
    KeyStore.PrivateKeyEntry serverCertificate(Collection<String> hosts, Instant now) {
        KeyPair keys = newKeys();
        Instant start = now.minus(BACK);
        Instant end = start.plus(SERVER_LIFE).isBefore(notAfter()) ? start.plus(SERVER_LIFE) : notAfter();
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                            certificate.getSubject(),
                            newSerial(),
                            time(start),
                            time(end),
                            new X500Name("CN=localhost"),
                            info(keys))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(info(keys)))
                    .addExtension(Extension.authorityKeyIdentifier, false, ownKeyIdentifier())
                    .addExtension(Extension.subjectAlternativeName, false, generalNames(hosts));
            return new KeyStore.PrivateKeyEntry(
                    keys.getPrivate(), new Certificate[] {jca(signed(builder, key)), jca(certificate)});
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the first instant at which the certificate is valid. */
    Instant notBefore() {
        return instant(certificate.toASN1Structure().getStartDate());
    }

    /** Returns the last instant at which the certificate is valid. */
    Instant notAfter() {
        return instant(certificate.toASN1Structure().getEndDate());
    }

    /** Returns the signature algorithm for a key. */
    static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new IllegalArgumentException("the key is " + key.getAlgorithm() + ", not RSA or EC");
        };
    }

    static X509Certificate jca(X509CertificateHolder certificate) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(certificate);
    }

    private static X509CertificateHolder signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException {
        return builder.build(new JcaContentSignerBuilder(algorithm(key)).build(key));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a random number: clients reject two certificates of one authority with the same number. */
    private static BigInteger newSerial() {
        return new BigInteger(126, RANDOM).setBit(126);
    }

    private static SubjectPublicKeyInfo info(KeyPair keys) {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    private static SubjectKeyIdentifier keyIdentifier(SubjectPublicKeyInfo key) throws GeneralSecurityException {
        return new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key);
    }

    /** Returns the identifier in the certificate, which another tool may have computed differently, or else a computed one. */
    private AuthorityKeyIdentifier ownKeyIdentifier() throws GeneralSecurityException {
        SubjectKeyIdentifier own = certificate.getExtensions() == null
                ? null
                : SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
        SubjectKeyIdentifier identifier = own == null ? keyIdentifier(certificate.getSubjectPublicKeyInfo()) : own;
        return new AuthorityKeyIdentifier(
                ASN1OctetString.getInstance(identifier.toASN1Primitive()).getOctets());
    }

    private static GeneralNames generalNames(Collection<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host -> new GeneralName(
                        TlsProperties.isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    // Not with java.util.Date, which reads the system clock.
    private static Time time(Instant instant) {
        return new Time(
                instant.isBefore(LONG_TIMES)
                        ? new ASN1UTCTime(SHORT_TIME.format(instant))
                        : new ASN1GeneralizedTime(LONG_TIME.format(instant)));
    }

    private static Instant instant(Time time) {
        // The rest is GMT+00:00, the only zone in certificates.
        return LONG_TIME.parse(time.getTime().substring(0, 14) + "Z", Instant::from);
    }

    private static DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }
}

package io.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:11:12Z");
    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1", "*.aliyuncs.com");

    private final Authority authority = Authority.create(NOW);

    private static X509Certificate server(Authority authority, Instant now) {
        KeyStore.PrivateKeyEntry entry = authority.serverCertificate(HOSTS, now);
        return (X509Certificate) entry.getCertificate();
    }

    /** Returns the bits of the key usage. */
    private static int[] usages(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return IntStream.range(0, usage.length).filter(i -> usage[i]).toArray();
    }

    @Test
    void isValidForTenYearsAndSignsServersOnly() throws Exception {
        X509Certificate certificate = Authority.jca(authority.certificate());

        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(usages(certificate)).containsExactly(5, 6);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
        assertThat(certificate.getSubjectX500Principal()).isEqualTo(certificate.getIssuerX500Principal());
        assertThat(certificate.getSubjectX500Principal().getName()).matches("CN=ECS emulator authority [0-9a-f]{8}");
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo("2026-11-21T10:11:12Z");
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2036-11-20T10:11:12Z");
        assertThat(authority.notBefore()).isEqualTo(certificate.getNotBefore().toInstant());
        assertThat(authority.notAfter()).isEqualTo(certificate.getNotAfter().toInstant());
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void signsServerCertificates() throws Exception {
        X509Certificate certificate = server(authority, NOW);

        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(0), name -> name.get(1))
                .containsExactly(
                        tuple(2, "localhost"),
                        tuple(7, "127.0.0.1"),
                        tuple(7, "0:0:0:0:0:0:0:1"),
                        tuple(2, "*.aliyuncs.com"));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(usages(certificate)).containsExactly(0, 2);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo("2026-11-21T10:11:12Z");
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        // The identifier is the end of both encodings.
        byte[] of = Authority.jca(authority.certificate()).getExtensionValue("2.5.29.14");
        byte[] by = certificate.getExtensionValue("2.5.29.35");
        assertThat(by).endsWith(Arrays.copyOfRange(of, of.length - 20, of.length));
    }

    @Test
    void endsAChainThatJavaValidates() throws Exception {
        KeyStore.PrivateKeyEntry entry = authority.serverCertificate(HOSTS, NOW);
        X509Certificate own = Authority.jca(authority.certificate());
        assertThat(entry.getCertificateChain()).hasSize(2).endsWith(own);

        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(own, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(entry.getCertificate())),
                        parameters);
    }

    @Test
    void serverCertificatesDoNotOutliveTheAuthority() throws Exception {
        Instant late = Instant.parse("2036-11-19T00:00:00Z");
        assertThat(server(authority, late).getNotAfter().toInstant()).isEqualTo(authority.notAfter());
    }

    @Test
    void writesFourDigitYearsFrom2050() throws Exception {
        Instant late = Instant.parse("2049-12-31T12:00:00Z");
        X509Certificate certificate = server(Authority.create(late), late);
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo("2049-12-30T12:00:00Z");
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2051-01-31T12:00:00Z");
    }

    @Test
    void serialNumbersAreUnique() {
        assertThat(server(authority, NOW).getSerialNumber())
                .isPositive()
                .isNotEqualTo(server(authority, NOW).getSerialNumber());
    }
}

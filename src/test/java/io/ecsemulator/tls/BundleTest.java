package io.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A certificate that the user configures. */
@EmulatorTest
@TestPropertySource(
        properties = {"ecs.emulator.tls.enabled=on", "ecs.emulator.tls.port=0", "ecs.emulator.tls.bundle=mine"})
class BundleTest {

    private static final KeyStore.PrivateKeyEntry MINE = make();

    @TempDir
    static Path folder;

    private static KeyStore.PrivateKeyEntry make() {
        Instant now = Instant.now();
        return Authority.create(now).serverCertificate(List.of("localhost"), now);
    }

    @DynamicPropertySource
    static void bundle(DynamicPropertyRegistry settings) throws IOException, GeneralSecurityException {
        settings.add(
                "spring.ssl.bundle.pem.mine.keystore.certificate",
                () -> folder.resolve("server.crt").toString());
        settings.add(
                "spring.ssl.bundle.pem.mine.keystore.private-key",
                () -> folder.resolve("server.key").toString());
        Files.writeString(
                folder.resolve("server.crt"),
                Pem.of("CERTIFICATE", MINE.getCertificate().getEncoded()));
        Files.writeString(
                folder.resolve("server.key"),
                Pem.of("PRIVATE KEY", MINE.getPrivateKey().getEncoded()));
    }

    @Test
    void portHasTheCertificate(@Autowired HttpsPort https) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("mine", MINE.getCertificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", https.number())) {
            assertThat(socket.getSession().getPeerCertificates()).containsExactly(MINE.getCertificate());
        }
    }

    @Test
    void hasNoAuthority(@LocalServerPort int port) {
        Answer answer = new Emulator(port).control("ca.pem");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/detail").stringValue())
                .isEqualTo("There is no authority: HTTPS has the certificate of ecs.emulator.tls.bundle."
                        + " Trust the authority that signed that");
    }
}

package io.ecsemulator.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * The key and the certificate of the HTTPS port.
 *
 * @param bundle the key and the certificate
 * @param description a description for the log
 * @param authority the certificate of the emulator's authority in PEM; null for a certificate of the user
 */
record HttpsIdentity(
        SslBundle bundle, String description, @Nullable String authority) implements ClientTrust {

    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "::1");

    /**
     * Creates a certificate.
     *
     * @throws TlsException if the file of the authority cannot be used
     */
    static HttpsIdentity create(TlsProperties properties, Instant now) {
        Authority authority = properties.caFile().isBlank()
                ? Authority.create(now)
                : new AuthorityFile(Path.of(properties.caFile())).readOrCreate(now);
        Set<String> hosts = new LinkedHashSet<>(OWN_HOSTS);
        properties.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    "https",
                    authority.serverCertificate(hosts, now),
                    // The store stays in this process, but Tomcat requires a password.
                    new KeyStore.PasswordProtection("https".toCharArray()));
            return new HttpsIdentity(
                    SslBundle.of(SslStoreBundle.of(store, "https", null)),
                    "for " + String.join(", ", hosts) + ", signed by "
                            + authority.certificate().getSubject() + ": GET /_emulator/ca.pem",
                    Pem.of("CERTIFICATE", authority.certificate().getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the certificate of an SSL bundle.
     *
     * @param name the name of the bundle under {@code spring.ssl.bundle}
     * @throws TlsException if there is no such bundle, or it cannot be read or has no certificate
     */
    static HttpsIdentity ofBundle(String name, SslBundles bundles) {
        try {
            SslBundle bundle = bundles.getBundle(name);
            if (bundle.getStores().getKeyStore() == null) {
                throw new TlsException("ecs.emulator.tls.bundle, " + name + ": it has no certificate with a key");
            }
            return new HttpsIdentity(bundle, "of the SSL bundle " + name, null);
        } catch (NoSuchSslBundleException e) {
            throw new TlsException("ecs.emulator.tls.bundle, " + name
                    + ": no such bundle under spring.ssl.bundle, which has " + bundles.getBundleNames());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new TlsException("ecs.emulator.tls.bundle, " + name + ": cannot be read: " + e.getMessage());
        }
    }
}

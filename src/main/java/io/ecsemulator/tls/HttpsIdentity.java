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
 * What the HTTPS port shows to its clients.
 *
 * @param description for the log
 * @param authority what they have to trust, in PEM, if it is of our making
 */
record HttpsIdentity(
        SslBundle bundle, String description, @Nullable String authority) implements ClientTrust {

    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "::1");

    /**
     * A certificate of our making.
     *
     * @throws TlsException if the file of the authority cannot be used
     */
    static HttpsIdentity made(TlsProperties properties, Instant now) {
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
                    // Nobody but this process sees it, but Tomcat wants one.
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
     * The user's certificate.
     *
     * @param name below {@code spring.ssl.bundle}
     * @throws TlsException if there is no such bundle, if it cannot be read, or if it has no certificate
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
                    + ": is none of the bundles under spring.ssl.bundle: " + bundles.getBundleNames());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new TlsException("ecs.emulator.tls.bundle, " + name + ": cannot be read: " + e.getMessage());
        }
    }
}

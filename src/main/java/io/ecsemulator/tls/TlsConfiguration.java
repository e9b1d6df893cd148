package io.ecsemulator.tls;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** HTTPS, if it is wanted; else nothing of this package is loaded. */
@Configuration(proxyBeanMethods = false)
@Conditional(HttpsWanted.class)
@EnableConfigurationProperties(TlsProperties.class)
class TlsConfiguration {

    @Bean
    HttpsIdentity httpsIdentity(TlsProperties properties, SslBundles bundles, @Qualifier("wall") InstantSource wall) {
        // A certificate is for the clients' clocks, which go with the wall.
        return properties.bundle().isBlank()
                ? HttpsIdentity.made(properties, wall.instant())
                : HttpsIdentity.ofBundle(properties.bundle(), bundles);
    }

    @Bean
    HttpsPort httpsPort(TlsProperties properties, HttpsIdentity identity) {
        return new HttpsPort(properties.port(), identity);
    }
}

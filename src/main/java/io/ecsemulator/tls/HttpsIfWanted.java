package io.ecsemulator.tls;

import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * HTTPS, if {@code ecs.emulator.tls.enabled} is true at the start; else nothing else of this package is loaded. An
 * initializer, because the conditions of configuration classes are decided when the runnable jar is built.
 */
public final class HttpsIfWanted implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        // Read as every other setting: "on" is true as well, and what is no boolean is refused.
        boolean isWanted = Binder.get(context.getEnvironment())
                .bind("ecs.emulator.tls.enabled", Boolean.class)
                .orElse(false);
        if (isWanted) {
            TlsProperties properties =
                    Binder.get(context.getEnvironment()).bindOrCreate("ecs.emulator.tls", TlsProperties.class);
            context.registerBean("httpsIdentity", HttpsIdentity.class, () -> identity(properties, context));
            context.registerBean(
                    "httpsPort",
                    HttpsPort.class,
                    () -> new HttpsPort(properties.port(), context.getBean(HttpsIdentity.class)));
        }
    }

    private static HttpsIdentity identity(TlsProperties properties, GenericApplicationContext context) {
        // A certificate is for the clients' clocks, which go with the wall.
        return properties.bundle().isBlank()
                ? HttpsIdentity.made(
                        properties, context.getBean("wall", InstantSource.class).instant())
                : HttpsIdentity.ofBundle(properties.bundle(), context.getBean(SslBundles.class));
    }
}

package io.ecsemulator.tls;

import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Registers the HTTPS port if {@code ecs.emulator.tls.enabled} is true; else no other class of this package is loaded. An
 * initializer, because conditions of configuration classes are evaluated when the runnable jar is built.
 */
public final class HttpsInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        // Bound like every other setting: "on" is true, and a value that is not a boolean is rejected.
        boolean isEnabled = Binder.get(context.getEnvironment())
                .bind("ecs.emulator.tls.enabled", Boolean.class)
                .orElse(false);
        if (isEnabled) {
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
        // Clients compare a certificate with their own clocks.
        return properties.bundle().isBlank()
                ? HttpsIdentity.create(
                        properties,
                        context.getBean("systemClock", InstantSource.class).instant())
                : HttpsIdentity.ofBundle(properties.bundle(), context.getBean(SslBundles.class));
    }
}

package io.ecsemulator.tls;

import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** The HTTPS connector, with the address, the limits and the responses of the HTTP connector. */
public final class HttpsPort
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                ApplicationListener<ServletWebServerInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(HttpsPort.class);

    private final int wanted;
    private final HttpsIdentity identity;
    private @Nullable Connector connector;

    HttpsPort(int port, HttpsIdentity identity) {
        this.wanted = port;
        this.identity = identity;
    }

    /** Returns the port; valid once the server has started. */
    public int number() {
        return Objects.requireNonNull(connector).getLocalPort();
    }

    /** Runs after Spring Boot's customizers, which are ordered. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Connector connector = new Connector(factory.getProtocol());
        this.connector = connector;
        connector.setPort(wanted);
        // Spring Boot does this to its own connector, but not to additional ones.
        connector.setThrowOnFailure(true);
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        InetAddress address = factory.getAddress();
        if (address != null) {
            protocol.setAddress(address);
        }
        new SslConnectorCustomizer(LogFactory.getLog(HttpsPort.class), connector, Ssl.ClientAuth.NONE)
                .customize(identity.bundle(), Map.of());
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        factory.addAdditionalConnectors(connector);
    }

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent event) {
        Object address = Objects.requireNonNull(connector).getProperty("address");
        log.info(
                "HTTPS listens on {} port {}; its certificate is {}",
                address instanceof InetAddress ip ? ip.getHostAddress() : "every address,",
                number(),
                identity.description());
    }
}

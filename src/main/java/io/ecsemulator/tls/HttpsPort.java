package io.ecsemulator.tls;

import java.net.InetAddress;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.AbstractProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** The second port of the server, with the same address, the same limits and the same answers as the first. */
public final class HttpsPort
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                ApplicationListener<ServletWebServerInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(HttpsPort.class);

    private final Connector connector = new Connector();
    private final HttpsIdentity identity;

    HttpsPort(int port, HttpsIdentity identity) {
        this.identity = identity;
        connector.setPort(port);
    }

    /** The port, once the server has started. */
    public int number() {
        return connector.getLocalPort();
    }

    /** Spring Boot's own customizers have an order, so they have been here before. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // What Spring Boot does to its own connector and leaves out for additional ones.
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
        Object address = connector.getProperty("address");
        log.info(
                "HTTPS listens on {} port {}; its certificate is {}",
                address instanceof InetAddress ip ? ip.getHostAddress() : "every address,",
                number(),
                identity.description());
    }
}

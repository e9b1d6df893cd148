package io.ecsemulator.http;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Makes Tomcat's connectors bound their connections. */
@Component
final class BoundedConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Connections connections;
    private final ConnectionLimits limits;

    BoundedConnections(Connections connections, ConnectionLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    /** Before the customizer that adds the HTTPS connector, which has no order. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(EmulatorProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            EmulatorProtocol protocol = (EmulatorProtocol) connector.getProtocolHandler();
            // With Tomcat's own limit, connections of the control API would not be accepted either.
            protocol.setMaxConnections(Integer.MAX_VALUE);
            protocol.onAccept(limits::makeRoom);
            connections.add(protocol);
        });
    }
}

package io.ecsemulator.http;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Finds the TCP connection of a request, which Tomcat has no public method for. */
@Component
final class Connections {

    private final ApplicationContext context;

    Connections(ApplicationContext context) {
        this.context = context;
    }

    /** The connection of a request whose response is not finished; searches all open connections. */
    Connection of(HttpServletRequest request) {
        ServletConnection wanted = request.getServletConnection();
        for (Connector connector : connectors()) {
            for (SocketWrapperBase<?> socket : endpoint(connector).getConnections()) {
                ServletConnection found =
                        socket.getServletConnection(wanted.getProtocol(), wanted.getProtocolConnectionId());
                if (found.getConnectionId().equals(wanted.getConnectionId())
                        && socket instanceof NioEndpoint.NioSocketWrapper nio) {
                    return new Connection(
                            nio.getSocket().getIOChannel(), nio.getPoller().getSelector());
                }
            }
        }
        throw new IllegalStateException("No connection " + wanted.getConnectionId());
    }

    private Connector[] connectors() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return server instanceof TomcatWebServer tomcat
                ? tomcat.getTomcat().getService().findConnectors()
                : new Connector[0];
    }

    /** Calls the only method of Tomcat that returns the endpoint; it is protected. */
    private static AbstractEndpoint<?, ?> endpoint(Connector connector) {
        try {
            Method method = AbstractProtocol.class.getDeclaredMethod("getEndpoint");
            method.setAccessible(true);
            return (AbstractEndpoint<?, ?>) method.invoke(connector.getProtocolHandler());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

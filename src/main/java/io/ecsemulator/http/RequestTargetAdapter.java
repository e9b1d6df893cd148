package io.ecsemulator.http;

import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/** Makes {@code OPTIONS *} reach the API, which rejects the method; Tomcat itself would answer with methods that it has. */
final class RequestTargetAdapter implements Adapter {

    private static final byte[] ROOT = "/".getBytes(StandardCharsets.US_ASCII);

    private final Adapter tomcat;

    RequestTargetAdapter(Adapter tomcat) {
        this.tomcat = tomcat;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.requestURI().equals("*") && request.getMethod().equals("OPTIONS")) {
            request.requestURI().setBytes(ROOT, 0, ROOT.length);
        }
        tomcat.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return tomcat.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return tomcat.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        tomcat.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        tomcat.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return tomcat.getDomain();
    }
}

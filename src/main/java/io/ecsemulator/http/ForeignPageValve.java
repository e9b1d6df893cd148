package io.ecsemulator.http;

import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/** Refuses requests of foreign web pages before any servlet sees them, on all ports and paths. */
final class ForeignPageValve extends ValveBase {

    private final ForeignPages pages;
    private final ResponseWriter writer;

    ForeignPageValve(ForeignPages pages, ResponseWriter writer) {
        super(true);
        this.pages = pages;
        this.writer = writer;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        @Nullable String reason = pages.refusal(request, ResponseWriter.isControl(request));
        if (reason == null) {
            getNext().invoke(request, response);
        } else {
            writer.refusal(
                            request,
                            GatewayError.FOREIGN_PAGE,
                            GatewayError.FOREIGN_PAGE.message().formatted(reason))
                    .send(response);
        }
    }
}

package io.ecsemulator.http;

import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.cloud.XmlText;
import io.ecsemulator.format.WireModule;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;

/** Writes responses, those of operations and errors: compact JSON, or XML on one line. */
@Component
final class ResponseWriter {

    private static final Logger log = LoggerFactory.getLogger(ResponseWriter.class);

    /** Problem details (RFC 9457), the error format of the control API. */
    private record Problem(int status, String detail) {}

    private static final String ECS = "Ecs";

    private final Recommend recommend;

    ResponseWriter(@Value("${ecs.emulator.recommend}") Recommend recommend) {
        this.recommend = recommend;
    }

    // Buffers for each thread: the pool that all threads share costs as much as a small response.
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .addModule(module())
            .build();
    private final XmlMapper xml = XmlMapper.builder()
            .defaultUseWrapper(false)
            .enable(XmlWriteFeature.WRITE_XML_DECLARATION)
            .addModule(module())
            .build();

    private static WireModule module() {
        WireModule module = new WireModule();
        module.addSerializer(String.class, new TextSerializer());
        return module;
    }

    /**
     * Texts are checked where they come in. One that slipped through must not take a whole list away from everybody, so it is
     * shown with replacement characters.
     */
    private static final class TextSerializer extends StdSerializer<String> {
        TextSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            out.writeString(XmlText.carriable(text));
        }
    }

    /** The response of an operation. */
    ApiResponse success(ApiRequest request, Record body, String decision) {
        Format format = request.format();
        return new ApiResponse(
                200,
                null,
                decision,
                request.requestId,
                null,
                format.contentType(),
                bytes(format, request.action() + "Response", body));
    }

    /** The response to a call that failed: the error of the API, or InternalError if it is a bug of the emulator. */
    ApiResponse error(ApiRequest request, RuntimeException e) {
        if (e instanceof ApiException error) {
            return error(request, error, error.decision(), Map.of());
        }
        if (e instanceof StoreUnavailableException) {
            log.debug("Request {} failed", request.requestId, e);
            ApiException unavailable = new ApiException(GatewayError.SERVICE_UNAVAILABLE);
            return error(request, unavailable, "unavailable: " + e.getMessage(), Map.of());
        }
        log.error("Request {} failed", request.requestId, e);
        return error(request, new ApiException(GatewayError.INTERNAL_ERROR), "internal error: " + e, Map.of());
    }

    /**
     * The response with an error of the API, of which the journal has another decision.
     *
     * @param fields more fields of the response
     */
    ApiResponse error(ApiRequest request, ApiException e, String decision, Map<String, Object> fields) {
        String code = e.error().code();
        String message = String.valueOf(e.getMessage());
        log.debug("Request {} answered {}: {}", request.requestId, code, message);
        Format format = request.format();
        String product = Operations.VPC_VERSION.equals(request.version()) ? "Vpc" : ECS;
        Record body = body(request.http, product, request.requestId, code, message, fields);
        return new ApiResponse(
                e.error().status(),
                code,
                decision,
                request.requestId,
                e.retryAfter(),
                format.contentType(),
                bytes(format, ErrorBody.ROOT, body));
    }

    private ErrorBody body(
            HttpServletRequest request,
            String product,
            String requestId,
            String code,
            String message,
            Map<String, Object> fields) {
        String link = recommend.link(request, product, requestId, code);
        return new ErrorBody(requestId, request.getServerName(), code, message, link, fields);
    }

    /** Whether a request is one of the control API, by its path. */
    static boolean isControl(HttpServletRequest request) {
        String path = String.valueOf(request.getRequestURI());
        return path.startsWith("/_emulator") || path.startsWith("/console");
    }

    /** The response to a request that reaches no servlet, as the API or the control API answers. */
    ApiResponse refusal(HttpServletRequest request, ApiError error, String message) {
        String requestId = RequestIds.next();
        Format format = isControl(request) ? Format.JSON : Format.guess(request, "");
        Record body = isControl(request)
                ? new Problem(error.status(), message)
                : body(request, ECS, requestId, error.code(), message, Map.of());
        return new ApiResponse(
                error.status(),
                error.code(),
                "refused by the server",
                requestId,
                null,
                isControl(request) ? "application/problem+json" : format.contentType(),
                bytes(format, ErrorBody.ROOT, body));
    }

    /**
     * Writes a body.
     *
     * @param rootName the root element in XML
     */
    byte[] bytes(Format format, String rootName, Record body) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(body);
            case XML -> xml.writer().withRootName(rootName).writeValueAsBytes(body);
        };
    }
}

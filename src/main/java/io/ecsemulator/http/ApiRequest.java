package io.ecsemulator.http;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.auth.RequestContent;
import io.ecsemulator.cloud.XmlText;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An API request as HTTP carries it: the raw request, what has been read from it so far, and where its response goes. */
final class ApiRequest implements RequestContent {

    final HttpServletRequest http;
    final HttpServletResponse httpResponse;
    final String requestId = RequestIds.next();

    /** When the request arrived, on the steady clock. */
    final Instant received;

    /** The caller's tenant; the first tenant until the caller is known. */
    Tenant tenant;

    /** The access key that the caller was authenticated with, or that a rejected request names; empty if it names none. */
    String accessKeyId = "";

    /** The editions of the document that the operation follows; empty until the operation is known. */
    String edition = "";

    /** The id of the fault rule that hit this request, or null. */
    @Nullable
    String faultId;

    private byte[] body = {};
    private String form = "";
    private @Nullable Format format;
    private Map<String, String> query = Map.of();
    private Map<String, String> parameters = Map.of();
    private String action = "";

    ApiRequest(HttpServletRequest http, HttpServletResponse httpResponse, Instant received, Tenant tenant) {
        this.http = http;
        this.httpResponse = httpResponse;
        this.received = received;
        this.tenant = tenant;
    }

    /**
     * Reads the body, the parameters, the format and the action.
     *
     * @throws ApiException if the request is not one that the API can answer; what was read until then is kept
     */
    void read() throws IOException {
        if (!method().equals("GET") && !method().equals("POST")) {
            throw new ApiException(GatewayError.UNSUPPORTED_METHOD);
        }
        body = RequestParameters.body(http);
        form = RequestParameters.form(http.getContentType(), body);
        Map<String, String> inQuery = RequestParameters.decoded(http.getQueryString());
        parameters = form.isEmpty() ? inQuery : RequestParameters.merged(inQuery, RequestParameters.decoded(form));
        query = inQuery;
        format = Format.of(parameters, http);
        action = parameterOrHeader("Action", "x-acs-action");
    }

    /**
     * Checks that answers can carry every parameter, whatever operation reads it, and that none is longer than it can be.
     *
     * @param accessKeyId the caller's access key, which may stand in a header
     * @throws ApiException InvalidParameter with its name, if XML 1.0 has no such text or it is too long
     */
    void requireText(String accessKeyId) {
        if (!Tenants.isAccessKeyId(accessKeyId)) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, "AccessKeyId");
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String value = parameter.getValue();
            if (parameter.getKey().length() > ParameterLengths.MAX_NAME || !XmlText.isCarriable(parameter.getKey())) {
                throw new ApiException(GatewayError.MALFORMED_REQUEST);
            }
            // Nearly all values are shorter than the shortest bound.
            boolean isTooLong = value.length() > ParameterLengths.MAX_ID
                    && value.length() > ParameterLengths.max(parameter.getKey());
            if (isTooLong || !XmlText.isCarriable(value)) {
                throw new ApiException(GatewayError.INVALID_PARAMETER, parameter.getKey());
            }
        }
    }

    /** Notes the access key that a rejected request names, for the journal; a text that is no access key is left out. */
    void nameCaller() {
        String named = Authenticator.named(this);
        if (accessKeyId.isEmpty() && Tenants.isAccessKeyId(named)) {
            accessKeyId = named;
        }
    }

    /** The requested action; empty if the request names none or could not be read. */
    String action() {
        return action;
    }

    /** The requested version of the API; empty if the request names none. */
    String version() {
        return parameterOrHeader("Version", "x-acs-version");
    }

    /** pop-core sends both and they may differ in case; the parameter takes precedence. */
    private String parameterOrHeader(String name, String header) {
        String parameter = parameters.get(name);
        if (parameter != null && !parameter.isBlank()) {
            return parameter;
        }
        String value = header(header);
        return value == null ? "" : value;
    }

    /** The format that the caller asks for, as far as the request could be read. */
    Format format() {
        return format == null ? Format.guess(http, form) : format;
    }

    /** The call, once it has been read and its caller is known. */
    Call call() {
        String host = header("Host");
        String endpoint = host != null && !host.isBlank() ? host : http.getServerName() + ":" + http.getServerPort();
        return new Call(requestId, action, parameters, accessKeyId, endpoint, tenant.store());
    }

    @Override
    public String method() {
        return http.getMethod();
    }

    @Override
    public @Nullable String header(String name) {
        return http.getHeader(name);
    }

    @Override
    public Map<String, String> query() {
        return query;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public byte[] body() {
        return body;
    }
}

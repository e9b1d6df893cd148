package io.ecsemulator.clients;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.CommonResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.profile.IClientProfile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The client of the v1 SDK, which keeps to itself what HTTP said, with a way to ask for that. */
final class JavaV1Client extends DefaultAcsClient {
    private final String endpoint;
    private @Nullable HttpResponse last;

    JavaV1Client(String endpoint) {
        this(endpoint, DefaultProfile.getProfile("cn-hangzhou", "key", "secret"));
    }

    JavaV1Client(String endpoint, IClientProfile profile) {
        super(profile);
        this.endpoint = endpoint;
    }

    /** Sends a request to the emulator. */
    <T extends AcsResponse> T call(AcsRequest<T> request) throws ClientException {
        request.setSysEndpoint(endpoint);
        return getAcsResponse(request);
    }

    /** Sends a request without parameters for an action that may not be in the SDK. */
    CommonResponse call(String action) throws ClientException {
        CommonRequest request = new CommonRequest();
        request.setSysDomain(endpoint);
        request.setSysVersion("2014-05-26");
        request.setSysAction(action);
        return getCommonResponse(request);
    }

    @Override
    public <T extends AcsResponse> HttpResponse doAction(AcsRequest<T> request) throws ClientException {
        last = null;
        HttpResponse response = super.doAction(request);
        last = response;
        return response;
    }

    /** The last response. */
    HttpResponse last() {
        return Objects.requireNonNull(last);
    }

    /** The status of the last response, or 0 if the last request has got none. */
    int lastStatus() {
        return last == null ? 0 : last.getStatus();
    }

    /** The request id in the header of the last response. */
    String lastRequestId() {
        return Objects.requireNonNull(last().getHeaderValue("x-acs-request-id"));
    }
}

package io.ecsemulator.clients;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.ecs.model.v20140526.DescribeDisksRequest;
import com.aliyuncs.ecs.model.v20140526.DetachDiskRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.profile.IClientProfile;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.state.StateException;

/** Calls with the v1 SDK. */
final class JavaV1Calls implements SdkCalls {
    private final JavaV1Client client;
    private final MethodType method;
    private final FormatType format;

    JavaV1Calls(SignatureVersion version, MethodType method, FormatType format, String endpoint, Credential key) {
        this.method = method;
        this.format = format;
        client = new JavaV1Client(endpoint, profile(key));
        client.setSignatureVersion(version);
    }

    private static IClientProfile profile(Credential key) {
        return key.securityToken() == null
                ? DefaultProfile.getProfile("cn-hangzhou", key.accessKeyId(), key.accessKeySecret())
                : DefaultProfile.getProfile(
                        "cn-hangzhou", key.accessKeyId(), key.accessKeySecret(), key.securityToken());
    }

    @Override
    public String detach(String instanceId, String diskId) throws StateException {
        DetachDiskRequest request = new DetachDiskRequest();
        request.setInstanceId(instanceId);
        request.setDiskId(diskId);
        return send(request).getRequestId();
    }

    @Override
    public String status(String diskId) throws StateException {
        DescribeDisksRequest request = new DescribeDisksRequest();
        // It sends its own region too, but not with V3.
        request.putQueryParameter("RegionId", "cn-hangzhou");
        request.setDiskIds("[\"" + diskId + "\"]");
        return send(request).getDisks().get(0).getStatus();
    }

    private <T extends AcsResponse> T send(AcsRequest<T> request) throws StateException {
        request.setSysMethod(method);
        request.setSysAcceptFormat(format);
        try {
            return client.call(request);
        } catch (ClientException e) {
            // The exception has no HTTP status.
            throw new StateException(client.lastStatus(), e.getErrCode(), e.getErrMsg(), e.getRequestId(), e);
        }
    }

    @Override
    public void close() {
        client.shutdown();
    }
}

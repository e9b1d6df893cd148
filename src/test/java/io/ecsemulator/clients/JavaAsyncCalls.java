package io.ecsemulator.clients;

import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.core.http.BodyType;
import com.aliyun.core.http.HttpMethod;
import com.aliyun.sdk.gateway.pop.Configuration;
import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import com.aliyun.sdk.gateway.pop.clients.CommonAsyncClient;
import com.aliyun.sdk.gateway.pop.exception.PopClientException;
import com.aliyun.sdk.gateway.pop.models.CommonRequest;
import darabonba.core.client.ClientOverrideConfiguration;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.state.StateException;
import io.ecsemulator.support.Emulator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Calls with the core of the asynchronous SDK. */
final class JavaAsyncCalls implements SdkCalls {
    private final CommonAsyncClient client;

    JavaAsyncCalls(SignatureVersion version, String endpoint, Credential key) {
        com.aliyun.auth.credentials.Credential.Builder credential = com.aliyun.auth.credentials.Credential.builder()
                .accessKeyId(key.accessKeyId())
                .accessKeySecret(key.accessKeySecret());
        if (key.securityToken() != null) {
            credential.securityToken(key.securityToken());
        }
        client = CommonAsyncClient.builder()
                .region("cn-hangzhou")
                .credentialsProvider(StaticCredentialProvider.create(credential.build()))
                .serviceConfiguration(Configuration.create().setSignatureVersion(version))
                .overrideConfiguration(ClientOverrideConfiguration.create()
                        .setEndpointOverride(endpoint)
                        .setProtocol("HTTP"))
                .build();
    }

    @Override
    public String detach(String instanceId, String diskId) throws Exception {
        return send(request("DetachDisk")
                        .putQueryParameters("InstanceId", instanceId)
                        .putQueryParameters("DiskId", diskId))
                .at("/RequestId")
                .stringValue();
    }

    @Override
    public String status(String diskId) throws Exception {
        return send(request("DescribeDisks")
                        .putQueryParameters("RegionId", "cn-hangzhou")
                        .putQueryParameters("DiskIds", "[\"" + diskId + "\"]"))
                .at("/Disks/Disk/0/Status")
                .stringValue();
    }

    /** Any action. */
    JsonNode call(String action, Map<String, String> parameters) throws Exception {
        CommonRequest.Builder request = request(action);
        parameters.forEach(request::putQueryParameters);
        return send(request);
    }

    private static CommonRequest.Builder request(String action) {
        return CommonRequest.builder()
                .product("Ecs")
                .version("2014-05-26")
                .action(action)
                .path("/")
                .httpMethod(HttpMethod.POST)
                .requestBodyType(BodyType.JSON)
                .responseBodyType(BodyType.JSON)
                .isFormData(false);
    }

    private JsonNode send(CommonRequest.Builder request) throws Exception {
        try {
            return Emulator.JSON.valueToTree(
                    client.callApi(request.build()).get(20, TimeUnit.SECONDS).getBody());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PopClientException refusal) {
                throw new StateException(
                        refusal.getStatusCode(),
                        refusal.getErrCode(),
                        String.valueOf(refusal.getData().get("Message")),
                        refusal.getRequestId(),
                        refusal);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package io.ecsemulator.clients;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.state.StateException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls with the Tea SDK. */
final class JavaTeaCalls implements SdkCalls {
    private final Client client;

    /**
     * A client.
     *
     * @param signatureAlgorithm {@code v2} for the signature V1, or null for V3
     */
    JavaTeaCalls(@Nullable String signatureAlgorithm, String endpoint, Credential key) {
        Config config = new Config()
                .setAccessKeyId(key.accessKeyId())
                .setAccessKeySecret(key.accessKeySecret())
                .setRegionId("cn-hangzhou")
                .setEndpoint(endpoint)
                .setProtocol("HTTP");
        config.signatureAlgorithm = signatureAlgorithm;
        config.securityToken = key.securityToken();
        try {
            client = new Client(config);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String detach(String instanceId, String diskId) throws Exception {
        DetachDiskRequest request =
                new DetachDiskRequest().setInstanceId(instanceId).setDiskId(diskId);
        return surfacing(() -> client.detachDisk(request).getBody().getRequestId());
    }

    @Override
    public String status(String diskId) throws Exception {
        DescribeDisksRequest request =
                new DescribeDisksRequest().setRegionId("cn-hangzhou").setDiskIds("[\"" + diskId + "\"]");
        return surfacing(() -> client.describeDisks(request)
                .getBody()
                .getDisks()
                .getDisk()
                .get(0)
                .getStatus());
    }

    private static String surfacing(Callable<String> call) throws Exception {
        try {
            return call.call();
        } catch (TeaException e) {
            throw new StateException(
                    e.getStatusCode(),
                    e.getCode(),
                    String.valueOf(e.getData().get("Message")),
                    String.valueOf(e.getData().get("RequestId")),
                    e);
        }
    }

    @Override
    public void close() {
        // It has nothing to close.
    }
}

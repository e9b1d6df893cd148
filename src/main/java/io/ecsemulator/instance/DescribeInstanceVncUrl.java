package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Shows the address of the console of an instance. It has the form of a real one, but nothing listens there. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId=i-23jggx34b")
final class DescribeInstanceVncUrl
        extends Operation<
                DescribeInstanceVncUrl.Parameters, DescribeInstanceVncUrl.Attempt, DescribeInstanceVncUrl.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instance
     * @param InstanceId id of the instance
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String InstanceId) {}

    /**
     * Response.
     *
     * @param VncUrl the address, URL-encoded; it names the instance and the time of the call
     */
    record Response(String RequestId, String VncUrl) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {

        private InstanceStatus status() {
            return target.instance().Status();
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .include(Attempt::target, InstanceTarget.EXISTENCE)
                .stage(Stage.EXISTENCE)
                .rule(
                        InstanceChangeError.VNC_OTHER_REGION,
                        "the instance is in another region",
                        attempt -> attempt.target.found() != null
                                && attempt.target
                                                .in(attempt.parameters.RegionId)
                                                .found()
                                        == null)
                .stage(Stage.STATUS)
                .rule(
                        InstanceChangeError.VNC_NOT_READY,
                        "the instance is Pending",
                        attempt -> attempt.status() == InstanceStatus.Pending)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance is Stopped",
                        attempt -> attempt.status() == InstanceStatus.Stopped)
                .build();
    }

    DescribeInstanceVncUrl() {
        super(DescribeInstanceVncUrl::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.of(world, parameters.InstanceId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String secret = attempt.parameters.InstanceId + " " + world.now();
        String token = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return new Response(
                call.requestId(),
                encoded("wss://%s-vncproxy.aliyun.com/websockify/?s=%s"
                        .formatted(attempt.parameters.RegionId, encoded(token))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

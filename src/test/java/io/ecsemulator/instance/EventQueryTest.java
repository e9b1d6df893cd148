package io.ecsemulator.instance;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What DescribeInstanceHistoryEvents and DescribeInstancesFullStatus have in common: what they ask of events. */
abstract class EventQueryTest extends OperationTest {

    EventQueryTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
    }

    /** Refusals that the operation has beside those of both. */
    abstract Stream<Refusal> ownRefusals();

    @Override
    protected final List<Refusal> refusals() {
        ApiError invalid = CommonError.PARAMETER_INVALID;
        Stream<Refusal> common = Stream.of(
                refusal("no region", CommonError.EVENT_PARAMETER_MISSING, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                many("EventId", 101, CommonError.TOO_MANY_EVENT_IDS),
                many("InstanceEventType", 31, invalid).naming("InstanceEventType"),
                refusal("no time", invalid, "NotBefore.Start=yesterday").naming("NotBefore.Start"),
                refusal("a day", invalid, "NotBefore.End=2026-01-01").naming("NotBefore.End"),
                refusal("no seconds", invalid, "EventPublishTime.Start=2026-01-01T00:00Z")
                        .naming("EventPublishTime.Start"),
                refusal("no time of publication", invalid, "EventPublishTime.End=now")
                        .naming("EventPublishTime.End"),
                refusal(
                        "the end before the start",
                        InstanceError.NOT_BEFORE_ENDS_BEFORE_START,
                        "NotBefore.End=2025-12-31T23:59:59Z"),
                refusal(
                        "the end of publication before its start",
                        InstanceError.PUBLISH_TIME_ENDS_BEFORE_START,
                        "EventPublishTime.Start=2026-01-01T00:00:01Z&EventPublishTime.End=2026-01-01T00:00:00Z"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"));
        return Stream.concat(common, ownRefusals()).toList();
    }

    final Refusal many(String name, int count, ApiError error) {
        return refusal(
                count + " of " + name,
                error,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> name + "." + i + "=x" + i)
                        .collect(Collectors.joining("&")));
    }
}

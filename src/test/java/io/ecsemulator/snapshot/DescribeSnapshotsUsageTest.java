package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeSnapshotsUsageTest extends OperationTest {

    DescribeSnapshotsUsageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSnapshotsUsage", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskSize: '40'}
                  - {SnapshotId: s-2, SourceDiskSize: '65536', SnapshotType: auto}
                  - {SnapshotId: s-3, SourceDiskSize: '1', RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", SnapshotError.USAGE_REGION, "RegionId=cn-moon"));
    }

    @ParameterizedTest
    @CsvSource({"cn-hangzhou, 2, 70411693850624", "cn-beijing, 1, 1073741824", "cn-shanghai, 0, 0"})
    void countsTheSnapshotsOfTheRegion(String regionId, int count, long size) {
        JsonNode usage = call(parameters("RegionId=" + regionId)).json();

        assertThat(usage.at("/SnapshotCount").intValue()).isEqualTo(count);
        assertThat(usage.at("/SnapshotSize").longValue()).isEqualTo(size);
    }
}

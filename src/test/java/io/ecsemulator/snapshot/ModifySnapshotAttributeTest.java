package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class ModifySnapshotAttributeTest extends OperationTest {

    ModifySnapshotAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifySnapshotAttribute", port, operations);
    }

    @Override
    protected @Nullable Instant time() {
        return Instant.parse("2030-01-10T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SnapshotName: name, Description: described, RetentionDays: 30, CreationTime: 2030-01-01T00:00:00Z}
                  - {SnapshotId: s-kept}
                  - {SnapshotId: s-progressing, Status: progressing}
                  - {SnapshotId: s-failed, Status: failed}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("SnapshotId=s-1&SnapshotName=renamed");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no snapshot is named", GatewayError.MISSING_PARAMETER, "SnapshotId=")
                        .naming("SnapshotId"),
                refusal("a name of one letter", SnapshotError.NAME_MALFORMED, "SnapshotName=n"),
                refusal("a name as automatic ones have", SnapshotError.NAME_MALFORMED, "SnapshotName=autonomous"),
                refusal("a description of one letter", CommonError.DESCRIPTION_MALFORMED, "Description=d"),
                refusal("kept for no day", SnapshotError.RETENTION_DAYS, "RetentionDays=0"),
                refusal("kept for too long", SnapshotError.RETENTION_DAYS, "RetentionDays=65537"),
                refusal("nothing to modify", CommonError.NOTHING_TO_MODIFY, "SnapshotName="),
                refusal("no such snapshot", CommonError.SNAPSHOT_DOES_NOT_EXIST, "SnapshotId=s-none"),
                refusal("a snapshot in progress", SnapshotError.NOT_COMPLETED, "SnapshotId=s-progressing"),
                refusal("kept for less long", SnapshotError.SHORTER_RETENTION, "RetentionDays=29"));
    }

    private void modify(String asked) {
        assertThat(call(parameters(asked)).status()).isEqualTo(200);
    }

    private JsonNode snapshot(String snapshotId) {
        return emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&SnapshotIds=[\"" + snapshotId + "\"]")
                .at("/Snapshots/Snapshot/0");
    }

    @Test
    void changesWhatIsGivenAndTheTimeOfTheLastChange() {
        modify("SnapshotId=s-1&SnapshotName=renamed&Description=another");

        JsonNode snapshot = snapshot("s-1");
        assertThat(snapshot.at("/SnapshotName").asString()).isEqualTo("renamed");
        assertThat(snapshot.at("/Description").asString()).isEqualTo("another");
        assertThat(snapshot.at("/RetentionDays").intValue()).isEqualTo(30);
        assertThat(snapshot.at("/LastModifiedTime").asString()).isEqualTo("2030-01-10T00:00:00Z");
        modify("SnapshotId=s-1&RetentionDays=31");
        assertThat(snapshot("s-1").at("/SnapshotName").asString()).isEqualTo("renamed");
        assertThat(snapshot("s-1").at("/Description").asString()).isEqualTo("another");
        assertThat(snapshot("s-1").at("/RetentionDays").intValue()).isEqualTo(31);
    }

    @Test
    void theRetentionIsCountedFromTheCreation() {
        modify("SnapshotId=s-1&RetentionDays=40");

        emulator.advance(Duration.ofDays(31).minusSeconds(1));
        assertThat(snapshot("s-1").isMissingNode()).isFalse();
        emulator.advance(Duration.ofSeconds(1));
        assertThat(snapshot("s-1").isMissingNode()).isTrue();
    }

    @Test
    void aSnapshotThatIsKeptForEverGetsARetention() {
        modify("SnapshotId=s-kept&RetentionDays=1");

        emulator.advance(Duration.ofDays(1));
        assertThat(snapshot("s-kept").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SnapshotId=s-failed&SnapshotName=renamed",
                "SnapshotId=s-1&RetentionDays=30",
                "SnapshotId=s-1&DisableInstantAccess=true"
            })
    void accepts(String asked) {
        modify(asked);
    }
}

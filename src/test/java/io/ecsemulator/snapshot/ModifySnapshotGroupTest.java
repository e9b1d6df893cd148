package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
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

class ModifySnapshotGroupTest extends OperationTest {

    ModifySnapshotGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifySnapshotGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                SnapshotGroups:
                  - {SnapshotGroupId: ssg-1, Name: name, Description: described}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SnapshotGroupId=ssg-1&Name=renamed");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no group is named", GatewayError.MISSING_PARAMETER, "SnapshotGroupId=")
                        .naming("SnapshotGroupId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("a name of one letter", SnapshotGroupError.NAME, "Name=n"),
                refusal("a description of one letter", SnapshotGroupError.DESCRIPTION, "Description=d"),
                refusal("no such group", SnapshotGroupError.GROUP_NOT_FOUND, "SnapshotGroupId=ssg-none"),
                refusal("a group of another region", SnapshotGroupError.GROUP_NOT_FOUND, "RegionId=cn-beijing"));
    }

    @ParameterizedTest
    @CsvSource({
        "Name=renamed, renamed, described",
        "Description=another, name, another",
        "Name=renamed&Description=another, renamed, another",
        "Name=, name, described"
    })
    void changesWhatIsGiven(String asked, String name, String description) {
        assertThat(call(parameters("RegionId=cn-hangzhou&SnapshotGroupId=ssg-1&" + asked))
                        .status())
                .isEqualTo(200);

        JsonNode group =
                emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou").at("/SnapshotGroups/SnapshotGroup/0");
        assertThat(group.at("/Name").asString()).isEqualTo(name);
        assertThat(group.at("/Description").asString()).isEqualTo(description);
    }
}

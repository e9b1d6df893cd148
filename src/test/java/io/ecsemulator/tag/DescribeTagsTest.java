package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeTagsTest extends OperationTest {

    DescribeTagsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeTags", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Tags: {env: test}}
                Disks:
                  - {DiskId: d-1, Tags: {env: test, team: ''}}
                  - {DiskId: d-2, Tags: {env: test}}
                  - {DiskId: d-3, Tags: {env: production}}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing, Tags: {env: moon}}
                  - {DiskId: d-released, Status: Released, Tags: {env: gone}}
                Snapshots:
                  - {SnapshotId: s-1, Tags: {env: test}}
                # Not a type that the answer counts.
                SnapshotGroups:
                  - {SnapshotGroupId: ssg-1, Tags: {env: group}}
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
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=activation"),
                refused("21 tags", TagError.COUNT, Calls.with(accepted(), 21, "Tag.", ".Key", "k")),
                refusal("a value without a key", TaggingError.DESCRIBE_KEY_MALFORMED, "Tag.1.Value=v"),
                refusal("a key of the system", TaggingError.DESCRIBE_KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal(
                        "a long value",
                        TaggingError.DESCRIBE_VALUE_MALFORMED,
                        "Tag.1.Key=k&Tag.1.Value=" + "v".repeat(129)),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"));
    }

    /** As {@code env=test 1 2 0}: so many instances, disks and snapshots have it. */
    private List<String> tagsOf(String more) {
        return call(accepted(), more)
                .json()
                .at("/Tags/Tag")
                .valueStream()
                .map(tag -> "%s=%s %d %d %d"
                        .formatted(
                                tag.at("/TagKey").stringValue(),
                                tag.at("/TagValue").stringValue(),
                                tag.at("/ResourceTypeCount/Instance").intValue(),
                                tag.at("/ResourceTypeCount/Disk").intValue(),
                                tag.at("/ResourceTypeCount/Snapshot").intValue()))
                .toList();
    }

    @Test
    void allThatIsAskedMustHold() {
        assertThat(tagsOf("ResourceType=disk"))
                .containsExactly("env=production 0 1 0", "env=test 0 2 0", "team= 0 1 0");
        assertThat(tagsOf("ResourceId=d-1")).containsExactly("env=test 0 1 0", "team= 0 1 0");
        assertThat(tagsOf("ResourceId=d-1&ResourceType=instance")).isEmpty();
        assertThat(tagsOf("ResourceId=d-1&Tag.1.key=team")).containsExactly("team= 0 1 0");
        assertThat(tagsOf("ResourceId=d-elsewhere")).isEmpty();
        assertThat(tagsOf("ResourceId=d-released")).isEmpty();
        assertThat(tagsOf("ResourceType=image")).isEmpty();
    }

    @Test
    void aTagIsOneOfThoseThatAreAsked() {
        assertThat(tagsOf("Tag.1.Key=env")).containsExactly("env=production 0 1 0", "env=test 1 2 1");
        assertThat(tagsOf("Tag.1.Key=env&Tag.1.Value=test")).containsExactly("env=test 1 2 1");
        assertThat(tagsOf("Tag.1.Key=env&Tag.1.Value=production&Tag.2.Key=team"))
                .containsExactly("env=production 0 1 0", "team= 0 1 0");
    }

    @Test
    void pagesAreCut() {
        JsonNode answer = call(accepted(), "PageNumber=2&PageSize=2").json();

        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(3);
        assertThat(answer.at("/Tags/Tag").size()).isEqualTo(1);
        assertThat(answer.at("/Tags/Tag/0/TagKey").stringValue()).isEqualTo("team");
        assertThat(tagsOf("PageNumber=3&PageSize=2")).isEmpty();
        assertThat(tagsOf("PageSize=100")).hasSize(3);
    }
}

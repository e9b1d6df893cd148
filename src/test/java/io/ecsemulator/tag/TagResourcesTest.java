package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class TagResourcesTest extends OperationTest {

    private static final String NINETEEN = """
            k01: v, k02: v, k03: v, k04: v, k05: v, k06: v, k07: v, k08: v, k09: v, k10: v,
            k11: v, k12: v, k13: v, k14: v, k15: v, k16: v, k17: v, k18: v, k19: v""";

    TagResourcesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("TagResources", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1}
                  - {DiskId: d-2, Tags: {acs:ecs:sourceInstanceId: i-9, Team: storage, env: test}}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-full, Tags: {%s, k20: v}}
                  - {DiskId: d-nearly, Tags: {acs:ecs:a: v, aliyun.b: v, %s}}
                Snapshots:
                  - {SnapshotId: s-1}
                """.formatted(NINETEEN, NINETEEN);
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-1&ResourceId.2=d-2"
                + "&Tag.1.Key=env&Tag.1.Value=production");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", TaggingError.REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no type", TaggingError.RESOURCE_TYPE_MISSING, "ResourceType="),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=task"),
                refusal("a type in upper case", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=Disk"),
                refusal("no resource", TaggingError.RESOURCE_IDS_MISSING, "ResourceId.1=&ResourceId.2="),
                refused(
                        "51 resources",
                        TaggingError.TOO_MANY_RESOURCE_IDS,
                        Calls.with(accepted(), 51, "ResourceId.", "", "d-")),
                refusal("no tag", TaggingError.TAGS_MISSING, "Tag.1.Key=&Tag.1.Value="),
                refused("21 tags", TaggingError.TOO_MANY_TAGS, Calls.with(accepted(), 21, "Tag.", ".Key", "k")),
                refusal("a value without a key", TagError.MISMATCH, "Tag.1.Key="),
                malformed("an empty key", TagError.KEY_MALFORMED, "Key", ""),
                malformed("a key that is too long", TagError.KEY_MALFORMED, "Key", "k".repeat(129)),
                malformed("a key of the system", TagError.KEY_MALFORMED, "Key", "acs:ecs:sourceInstanceId"),
                malformed("a key of the system, in other letters", TagError.KEY_MALFORMED, "Key", "Aliyun"),
                malformed("an address in a key", TagError.KEY_MALFORMED, "Key", "a http:// b"),
                malformed("a value that is too long", TagError.VALUE_MALFORMED, "Value", "v".repeat(129)),
                malformed("a value like the system's", TagError.VALUE_MALFORMED, "Value", "acs:x"),
                malformed("an address in a value", TagError.VALUE_MALFORMED, "Value", "https://x"),
                refusal("a key twice", TagError.DUPLICATE_KEY, "Tag.2.Key=env"),
                refusal("a key twice but for its case", TaggingError.KEY_DUPLICATION, "Tag.2.Key=ENV"),
                refusal("one is there but for its case", TaggingError.KEY_DUPLICATION, "Tag.1.Key=team"),
                refusal("a disk that never was", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-0"),
                refusal("a disk elsewhere", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-elsewhere"),
                refusal("a released disk", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-released"),
                refusal("an instance as a disk", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=i-1"),
                refusal("a type without resources", TaggingError.RESOURCES_NOT_FOUND, "ResourceType=managedinstance"),
                refusal("a tag too many on the second", TaggingError.QUOTA, "ResourceId.2=d-full"),
                refusal("two, and place for one", TaggingError.QUOTA, "ResourceId.2=d-nearly&Tag.2.Key=b"));
    }

    private Refusal malformed(String when, ApiError error, String part, String text) {
        return refused(when, error, Calls.with(accepted(), "Tag.1." + part, text));
    }

    @Test
    void eachResourceHasTheTags() {
        call(accepted(), "Tag.2.Key=new");

        assertThat(Calls.tags(emulator, "d-1")).containsExactly(entry("env", "production"), entry("new", ""));
        assertThat(Calls.tags(emulator, "d-2"))
                .containsExactly(
                        entry("acs:ecs:sourceInstanceId", "i-9"),
                        entry("Team", "storage"),
                        entry("env", "production"),
                        entry("new", ""));
    }

    @ParameterizedTest
    @CsvSource({"instance, i-1", "disk, d-1", "snapshot, s-1"})
    void allThatIsHereCanHaveTags(String type, String id) {
        Map<String, String> call = new HashMap<>(accepted());
        call.remove("ResourceId.2");
        assertThat(call(call, "ResourceType=" + type + "&ResourceId.1=" + id).status())
                .isEqualTo(200);

        assertThat(Calls.tags(emulator, id)).containsExactly(entry("env", "production"));
    }

    @Test
    void theSystemsTagsDoNotCount() {
        call(accepted(), "ResourceId.2=d-nearly&Tag.1.Key=k20");

        assertThat(Calls.tags(emulator, "d-nearly")).hasSize(22).containsEntry("k20", "production");
    }

    @Test
    void aFullResourceCanHaveOtherValues() {
        call(accepted(), "ResourceId.1=d-full&Tag.1.Key=k20");

        assertThat(Calls.tags(emulator, "d-full")).hasSize(20).containsEntry("k20", "production");
    }

    @Test
    void thereCanBeFiftyResourcesAndTwentyTags() {
        Map<String, String> call = Calls.with(accepted(), 50, "ResourceId.", "", "d-1");
        call.replaceAll((name, value) -> name.startsWith("ResourceId") ? "d-1" : value);

        assertThat(call(Calls.with(call, 20, "Tag.", ".Key", "k".repeat(126))).status())
                .isEqualTo(200);
        assertThat(Calls.tags(emulator, "d-1")).hasSize(20);
    }

    @Test
    void whatIsUnderWayGoesOn() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2}]
                """);
        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1");
        call(accepted());

        assertThat(emulator.disk("d-1").at("/Status").stringValue()).isEqualTo("Detaching");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-1").at("/Status").stringValue()).isEqualTo("Available");
        assertThat(Calls.tags(emulator, "d-1")).containsExactly(entry("env", "production"));
    }
}

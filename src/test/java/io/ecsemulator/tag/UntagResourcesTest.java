package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class UntagResourcesTest extends OperationTest {

    UntagResourcesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("UntagResources", port, operations);
    }

    @Override
    protected String world() {
        return """
                Disks:
                  - {DiskId: d-1, Tags: {acs:ecs:diskDeleteProtection: 'true', env: test, team: storage}}
                  - {DiskId: d-2, Tags: {Env: test, owner: me}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-1&ResourceId.2=d-2&TagKey.1=env&TagKey.2=owner");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", TaggingError.UNTAG_REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no type", TaggingError.UNTAG_RESOURCE_TYPE_MISSING, "ResourceType="),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=DISK"),
                refusal("no resource", TaggingError.UNTAG_RESOURCE_IDS_MISSING, "ResourceId.1=&ResourceId.2="),
                refused(
                        "51 resources",
                        TaggingError.UNTAG_TOO_MANY_RESOURCE_IDS,
                        Calls.with(accepted(), 51, "ResourceId.", "", "d-")),
                refusal("neither keys nor all", TaggingError.UNTAG_TAGS_MISSING, "TagKey.1=&TagKey.2="),
                refusal("all is false", TaggingError.UNTAG_TAGS_MISSING, "TagKey.1=&TagKey.2=&All=false"),
                refused("21 keys", TaggingError.UNTAG_TOO_MANY_TAGS, Calls.with(accepted(), 21, "TagKey.", "", "k")),
                refusal("keys and all", TaggingError.ALL_AND_KEYS, "All=true"),
                refused("an empty key", TagError.KEY_MALFORMED, Calls.with(accepted(), "TagKey.1", "")),
                refusal("a key that is too long", TagError.KEY_MALFORMED, "TagKey.1=" + "k".repeat(129)),
                refusal("a key twice", TagError.DUPLICATE_KEY, "TagKey.2=env"),
                refusal("a key of the system", TaggingError.NO_PERMISSION, "TagKey.1=acs:ecs:diskDeleteProtection"),
                refusal("a disk that never was", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-0"),
                refusal("a type without resources", TaggingError.RESOURCES_NOT_FOUND, "ResourceType=image"));
    }

    @Test
    void theTagsOfThoseKeysGo() {
        call(accepted());

        assertThat(Calls.tags(emulator, "d-1")).containsOnlyKeys("acs:ecs:diskDeleteProtection", "team");
        assertThat(Calls.tags(emulator, "d-2")).containsOnlyKeys("Env");
    }

    @Test
    void allGoButTheSystems() {
        Map<String, String> call = new HashMap<>(accepted());
        call.keySet().removeIf(name -> name.startsWith("TagKey"));
        assertThat(call(call, "All=true").status()).isEqualTo(200);

        assertThat(Calls.tags(emulator, "d-1")).containsOnlyKeys("acs:ecs:diskDeleteProtection");
        assertThat(Calls.tags(emulator, "d-2")).isEmpty();
    }

    @Test
    void thereCanBeTwentyKeys() {
        assertThat(call(Calls.with(accepted(), 20, "TagKey.", "", "k")).status())
                .isEqualTo(200);
    }
}

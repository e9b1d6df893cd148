package io.ecsemulator.model;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All operations agree on the disk categories that an instance type takes: each type of the table, with each category. */
class InstanceTypeDisksTest {

    private static final List<String> SPECS = List.of("cloud_efficiency", "cloud_ssd", "cloud_auto", "cloud_essd");
    private static final String NOT_OF_TYPE = "InvalidInstanceType.NotSupportDiskCategory";
    private static final String NOT_OF_SYSTEM_DISK = "InvalidSystemDiskCategory.ValueNotSupported";

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final MemoryStore store =
            new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW), Ids.SEQUENTIAL);
    private final Core core = new Core(store);

    static Stream<String> types() {
        return new InstanceTypes(Set.of(), Map.of()).known().stream().map(InstanceType::InstanceTypeId);
    }

    @ParameterizedTest
    @MethodSource("types")
    void operationsAgree(String type) {
        List<String> all = DiskCategory.names();
        Set<String> taken = InstanceTypes.get(type).DiskCategories();
        Set<String> systemDisks = those(taken, category -> !DiskCategory.isElasticEphemeral(category));
        String systemDisk = systemDisks.iterator().next();
        replaceWorld(type);

        assertThat(those(all, this::attach)).as("AttachDisk").isEqualTo(taken);
        assertThat(those(all, this::create)).as("CreateDisk").isEqualTo(taken);
        assertThat(those(SPECS, this::modify)).as("ModifyDiskSpec").isEqualTo(those(taken, SPECS::contains));
        for (String action : List.of("RunInstances", "CreateInstance")) {
            assertThat(those(all, category -> launch(action, type, category, systemDisk)))
                    .as("system disks of %s", action)
                    .isEqualTo(systemDisks);
            assertThat(those(all, category -> launch(action, type, systemDisk, category)))
                    .as("data disks of %s", action)
                    .isEqualTo(taken);
        }
        assertThat(available("SystemDisk", "InstanceType", type)).isEqualTo(systemDisks);
        assertThat(available("DataDisk", "InstanceType", type)).isEqualTo(taken);
        assertThat(those(
                        all,
                        category -> available("InstanceType", "SystemDiskCategory", category)
                                .contains(type)))
                .isEqualTo(systemDisks);
        assertThat(those(
                        all,
                        category -> available("InstanceType", "DataDiskCategory", category)
                                .contains(type)))
                .isEqualTo(taken);
    }

    private static Set<String> those(Collection<String> categories, Predicate<String> isWanted) {
        return categories.stream().filter(isWanted).collect(Collectors.toSet());
    }

    /** Instances of that type, a free disk of each category, and a disk on an instance to be changed to each of SPECS. */
    private void replaceWorld(String type) {
        Stream<String> free = DiskCategory.names().stream()
                .map("{\"DiskId\":\"d-%s\",\"Category\":\"%1$s\",\"Size\":100}"::formatted);
        Stream<String> attached = SPECS.stream()
                .map(category -> "{\"DiskId\":\"d-to-%s\",\"Category\":\"%s\",\"Size\":100,\"InstanceId\":\"i-2\"}"
                        .formatted(category, category.equals("cloud_ssd") ? "cloud_efficiency" : "cloud_ssd"));
        String document = """
                {"Instances":[
                  {"InstanceId":"i-1","InstanceType":"%s","Status":"Stopped"},
                  {"InstanceId":"i-2","InstanceType":"%1$s"},
                  {"InstanceId":"i-prepaid","InstanceType":"%1$s","InstanceChargeType":"PrePaid"}],
                 "Disks":[%s]}""".formatted(type, Stream.concat(free, attached).collect(Collectors.joining(",")));
        JsonNode state = JsonMapper.shared().readTree(document);
        StateReader reader = new StateReader(ResourceKinds.STANDARD, Core::responseType);
        store.step(world -> {
            reader.read(state, world.now()).replace(world);
            return true;
        });
    }

    private boolean attach(String category) {
        return isAccepted(NOT_OF_TYPE, "AttachDisk", "InstanceId=i-1&DeleteWithInstance=true&DiskId=d-" + category);
    }

    private boolean create(String category) {
        String parameters = "RegionId=cn-hangzhou&InstanceId=i-prepaid&Size=100&DiskCategory=" + category;
        return isAccepted("InvalidDiskCategory.NotSupported", "CreateDisk", parameters);
    }

    private boolean modify(String category) {
        return isAccepted(NOT_OF_TYPE, "ModifyDiskSpec", "DiskId=d-to-" + category + "&DiskCategory=" + category);
    }

    private boolean launch(String action, String type, String systemDisk, String dataDisk) {
        return isAccepted(
                InstanceTypes.get(type).takes(dataDisk) ? NOT_OF_SYSTEM_DISK : NOT_OF_TYPE,
                action,
                "RegionId=cn-hangzhou&ImageId=m-1&SecurityGroupId=sg-1&VSwitchId=vsw-1&InstanceType=" + type
                        + "&SystemDisk.Size=100&SystemDisk.Category=" + systemDisk
                        + "&DataDisk.1.Size=100&DataDisk.1.Category=" + dataDisk);
    }

    /** Whether a call is accepted; if not, it has to be refused with that code. */
    private boolean isAccepted(String code, String action, String parameters) {
        try {
            core.call("key-1", parameters("Action=" + action + "&" + parameters));
            return true;
        } catch (ApiException e) {
            assertThat(e.error().code()).as("%s with %s", action, parameters).isEqualTo(code);
            return false;
        }
    }

    private Set<String> available(String destination, String name, String value) {
        JsonNode answer = core.call(
                "key-1",
                parameters("Action=DescribeAvailableResource&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b"
                        + "&DestinationResource=" + destination + "&" + name + "=" + value));
        return answer.findValues("SupportedResource").stream()
                .flatMap(JsonNode::valueStream)
                .map(resource -> resource.path("Value").stringValue())
                .collect(Collectors.toSet());
    }
}

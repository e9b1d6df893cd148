package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKindBuilder;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.http.Idempotency;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.StoreInitializer;
import io.ecsemulator.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A list shows the same whether the index finds what it filters by, or all resources are gone through. */
class ListIndexTest {

    /** Beside the demo world: what each filter finds, and what changes by itself within an hour. */
    private static final String MORE = """
            Instances:
              - {InstanceId: i-a, InstanceName: a, Tags: {env: test, team: ""}, KeyPairName: key, Status: Stopping,
                 PendingTransition: {Status: Stopped, DueTime: "2030-01-01T00:30:00Z"}, RamRoleName: role}
              - {InstanceId: i-b, InstanceChargeType: PrePaid, OperationLocks: [security], ResourceGroupId: rg-1,
                 EipAddress: {AllocationId: eip-1, IpAddress: 47.0.0.1}, PublicIpAddress: ["47.0.0.2"],
                 VpcAttributes: {VpcId: vpc-demo, VSwitchId: vsw-demo, PrivateIpAddress: ["172.16.9.9"]}}
            Disks:
              - {DiskId: d-a, DiskName: a, Tags: {env: test}, Encrypted: true, KMSKeyId: kms, Status: Creating,
                 PendingTransition: {Status: Available, DueTime: "2030-01-01T00:30:00Z"}}
              - {DiskId: d-b, DiskName: a, ResourceGroupId: rg-1, EnableAutoSnapshot: false, DeleteAutoSnapshot: true,
                 InstanceId: i-b, Status: Detaching, PendingTransition: {Status: Available, DueTime: "2030-01-01T00:30:00Z"}}
              - {DiskId: d-c, MultiAttach: Enabled, Category: cloud_essd, SourceSnapshotId: s-demo, AutoSnapshotPolicyId: sp-demo}
            Snapshots:
              - {SnapshotId: s-a, SnapshotName: a, SourceDiskId: d-b, Tags: {env: prod}, SnapshotType: auto, Status: progressing,
                 PendingTransition: {Status: accomplished, DueTime: "2030-01-01T00:30:00Z"}}
            SnapshotGroups:
              - {SnapshotGroupId: ssg-a, Name: a, InstanceId: i-a, Tags: {env: test}}
            Images:
              - {ImageId: m-a, ImageName: a, ImageFamily: a, Tags: {env: test}, OSType: windows}
            Vpcs:
              - {VpcId: vpc-a, VpcName: a, IsDefault: true, Tags: {env: test}, ResourceGroupId: rg-1}
            VSwitches:
              - {VSwitchId: vsw-a, VpcId: vpc-a, VSwitchName: a, Tags: {env: test}}
            SecurityGroups:
              - {SecurityGroupId: sg-a, SecurityGroupName: a, SecurityGroupType: enterprise, Tags: {env: test}}
            AutoSnapshotPolicies:
              - {AutoSnapshotPolicyId: sp-a, AutoSnapshotPolicyName: a, Tags: {env: test}}
            KeyPairs:
              - {KeyPairName: key, Tags: {env: test}}
            """;

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, InstantSource.system());

    @Test
    void showsTheSameWithTheIndexAndWithoutIt() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(EcsEmulatorApplication.class)
                .initializers(new StoreInitializer())
                .run(
                        "--spring.config.name=ecs-emulator",
                        "--server.port=0",
                        "--ecs.emulator.clock=manual",
                        "--logging.level.root=warn")) {
            Emulator emulator =
                    new Emulator(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            emulator.advanceTo(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(emulator.control("POST", "state", MORE).status())
                    .as("state")
                    .isEqualTo(200);
            WorldState state = context.getBean(Tenants.class).of("").store().read(WorldState::of);
            clock.advanceTo(Instant.parse("2030-01-01T00:00:00Z"));
            Store indexed = store(Function.identity(), state);
            Store plain = store(ListIndexTest::withoutWords, state);
            Operations operations = context.getBean(Operations.class);

            int before = compare(operations, indexed, plain);
            // What is pending happens, and is not stored yet.
            clock.advance(Duration.ofHours(1));
            int after = compare(operations, indexed, plain);

            assertThat(List.of(before, after)).allMatch(calls -> calls > 5_000);
        }
    }

    private Store store(Function<ResourceKind<?>, ResourceKind<?>> kind, WorldState state) {
        ResourceKinds kinds = new ResourceKinds(
                ResourceKinds.STANDARD.all().stream().<ResourceKind<?>>map(kind).toList());
        Store store = new MemoryStore(
                clock, Ids.SEQUENTIAL, kinds, 1, new SnapshotDelays(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        store.<Boolean>step(world -> {
            state.resources().values().forEach(list -> list.forEach(resource -> put(world, resource)));
            return true;
        });
        return store;
    }

    private static <R extends Resource<R>> void put(World world, Resource<R> resource) {
        world.put(resource);
    }

    private static ResourceKind<?> withoutWords(ResourceKind<?> kind) {
        return without(kind);
    }

    private static <R extends Resource<R>> ResourceKind<R> without(ResourceKind<R> kind) {
        return ResourceKindBuilder.builder(kind).words(null).build();
    }

    /** Calls each operation that shows something with each of its parameters and each word; returns the number of accepted calls. */
    private static int compare(Operations operations, Store indexed, Store plain) {
        Set<String> words = new TreeSet<>(Set.of("none", "true", "false", "In_use", "Available", "Running"));
        ResourceKinds.STANDARD.all().forEach(kind -> addWords(words, indexed, kind));
        int accepted = 0;
        for (String action : operations.actions()) {
            Operation<?, ?, ?> operation = operations.get(action);
            if (operation == null || !operation.isReading()) {
                continue;
            }
            for (Parameter parameter : operation.parameters()) {
                for (String word : words) {
                    Map<String, String> call = call(operation, parameter, word);
                    Object expected = answer(operation, call, plain);
                    assertThat(answer(operation, call, indexed))
                            .as("%s %s", action, call)
                            .isEqualTo(expected);
                    accepted += expected instanceof Record ? 1 : 0;
                }
            }
        }
        return accepted;
    }

    private static <R extends Resource<R>> void addWords(Set<String> words, Store store, ResourceKind<R> kind) {
        Function<R, List<String>> wordsOf = kind.words();
        if (wordsOf != null) {
            store.<Boolean>read(world -> {
                world.table(kind).forEach(resource -> words.addAll(wordsOf.apply(resource)));
                return true;
            });
        }
    }

    private static Map<String, String> call(Operation<?, ?, ?> operation, Parameter parameter, String word) {
        Map<String, String> call = new LinkedHashMap<>(Map.of("RegionId", "cn-hangzhou"));
        operation.parameters().stream()
                .filter(Parameter::isMandatory)
                .map(Parameter::name)
                .filter(operation.sample()::containsKey)
                .forEach(
                        name -> call.put(name, String.valueOf(operation.sample().get(name))));
        String name = parameter.name();
        if (parameter.type() == TagParameter.class) {
            call.put(name + ".1.Key", word);
        } else if (parameter.isList() && !name.contains(".N")) {
            call.put(name, "[\"" + word + "\"]");
        } else {
            call.put(name.replace(".N", ".1"), word);
        }
        return call;
    }

    /** The answer, or the error code. */
    private static Object answer(Operation<?, ?, ?> operation, Map<String, String> parameters, Store store) {
        try {
            return Idempotency.execute(
                    operation, new Call("id", operation.action(), parameters, "", "127.0.0.1", store));
        } catch (ApiException e) {
            return e.error().code();
        }
    }
}

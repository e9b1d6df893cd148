package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.ResourceKindsTest.Kinds;
import io.ecsemulator.cloud.GivenFields;
import io.ecsemulator.cloud.Index;
import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKindBuilder;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.Transitions;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A new kind of resource is its record, its defaults and its declaration: everything else goes by the registry. */
@EmulatorTest
@Import(Kinds.class)
class ResourceKindsTest {

    /** The status of a volume. */
    public enum VolumeStatus {
        Creating,
        Available,
        CreateFailed
    }

    /** The record of the new kind. */
    public record Volume(
            String VolumeId,
            String RegionId,
            String VolumeName,
            int Size,
            VolumeStatus Status,
            Instant CreationTime,
            @ListOf("Tag") List<Tag> Tags,
            @Nullable PendingTransition<VolumeStatus> PendingTransition)
            implements Tagged<Volume> {

        /** The defaults of the new kind. */
        static Volume of(String volumeId, GivenFields given) {
            return new Volume(
                    volumeId,
                    given.text("RegionId", "cn-hangzhou"),
                    "volume-of-" + volumeId,
                    given.integer("Size", 20),
                    given.oneOf(VolumeStatus.class, "Status", VolumeStatus.Available),
                    given.now(),
                    List.of(),
                    null);
        }

        void check() {
            if (VolumeName.startsWith("aliyun")) {
                throw new InvalidFieldException("VolumeName", "begins with aliyun");
            }
        }

        Volume withPendingTransition(@Nullable PendingTransition<VolumeStatus> pending) {
            return new Volume(VolumeId, RegionId, VolumeName, Size, Status, CreationTime, Tags, pending);
        }

        @Override
        public String id() {
            return VolumeId;
        }

        @Override
        public VolumeStatus status() {
            return Status;
        }

        @Override
        public Volume tagged(List<Tag> tags) {
            return new Volume(VolumeId, RegionId, VolumeName, Size, Status, CreationTime, tags, PendingTransition);
        }

        @Override
        public Volume at(Instant now) {
            return PendingTransition == null || !PendingTransition.hasHappened(now)
                    ? this
                    : new Volume(
                            VolumeId,
                            RegionId,
                            VolumeName,
                            Size,
                            PendingTransition.Status(),
                            CreationTime,
                            Tags,
                            PendingTransition.Then());
        }
    }

    private static final Index<Volume> BY_NAME = new Index<>(volume -> List.of(volume.VolumeName()));

    /** The declaration of the new kind. */
    private static final ResourceKind<Volume> VOLUMES = ResourceKindBuilder.<Volume>builder()
            .type(Volume.class)
            .list("Volumes")
            .idField("VolumeId")
            .idPrefix("v")
            .defaults(Volume::of)
            .check(Volume::check)
            .transitions(new Transitions<>(
                    Volume::PendingTransition, Volume::withPendingTransition, volume -> VolumeStatus.CreateFailed))
            .following(Map.of("Status", List.of("PendingTransition")))
            .indexes(List.of(BY_NAME))
            .tagType("volume")
            .build();

    /** Registers the new kind beside the emulator's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        @Primary
        ResourceKinds kindsWithVolumes() {
            return new ResourceKinds(Stream.concat(ResourceKinds.STANDARD.all().stream(), Stream.of(VOLUMES))
                    .toList());
        }
    }

    private static final String WORLD = """
            Volumes:
              - {VolumeId: v-1, Tags: {team: storage}, CreationTime: '2026-01-02T03:04:05Z'}
              - VolumeId: v-2
                CreationTime: '2026-01-02T03:04:05Z'
                Status: Creating
                PendingTransition: {Status: Available, DueTime: '2999-01-01T00:00:00Z'}
            Tasks: [{TaskId: t-1}]
            """;

    private final Emulator emulator;
    private final Store store;

    ResourceKindsTest(@LocalServerPort int port, @Autowired Tenants tenants) {
        this.emulator = new Emulator(port);
        this.store = tenants.of("").store();
    }

    @BeforeEach
    void setWorld() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private JsonNode volume(String id) {
        return emulator.control("volumes/" + id).json();
    }

    private static JsonNode json(String text) {
        return Emulator.JSON.readTree(text);
    }

    @Test
    void stateDocumentsHaveItWithItsDefaults() {
        JsonNode state = emulator.control("state").json();

        assertThat(state.propertyNames()).containsExactly("Instances", "Disks", "Tasks", "Volumes");
        assertThat(state.at("/Volumes")).isEqualTo(json("""
                [{"VolumeId":"v-1","RegionId":"cn-hangzhou","VolumeName":"volume-of-v-1","Size":20,"Status":"Available",
                  "CreationTime":"2026-01-02T03:04:05Z","Tags":{"Tag":[{"TagKey":"team","TagValue":"storage"}]}},
                 {"VolumeId":"v-2","RegionId":"cn-hangzhou","VolumeName":"volume-of-v-2","Size":20,"Status":"Creating",
                  "CreationTime":"2026-01-02T03:04:05Z","Tags":{"Tag":[]},
                  "PendingTransition":{"Status":"Available","DueTime":"2999-01-01T00:00:00Z"}}]
                """));
        emulator.world(state.toString());
        assertThat(emulator.control("state").json()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volumes: [{}]                                  | Volumes[0].VolumeId | is missing",
                "Volumes: [{VolumeId: v-1}, {VolumeId: v-1}]      | Volumes[1].VolumeId | is there twice: v-1",
                "Volumes: [{VolumeId: v-1, Colour: red}]         | Volumes[0].Colour | is not a field that there is",
                "Volumes: [{VolumeId: v-1, Size: -1}]            | Volumes[0].Size | is negative: -1",
                "Volumes: [{VolumeId: v-1, Status: x}]           | Volumes[0].Status | none of [Creating, Available, CreateFailed]",
                "Volumes: [{VolumeId: v-1, RegionId: mars}]      | Volumes[0].RegionId | none of cn-qingdao",
                "Volumes: [{VolumeId: v-1, VolumeName: aliyun-1}] | Volumes[0].VolumeName | begins with aliyun",
                "Volume: []                                     | Volume | there are [Instances, Disks, Snapshots, SnapshotGroups, Images, Tasks, Zones, AutoSnapshotPolicies, Vpcs, VSwitches, SecurityGroups, KeyPairs, Volumes, RememberedCalls]",
            })
    void invalidOnesAreRejected(String document, String field, String message) {
        JsonNode problem = emulator.control("PUT", "state", document).json();

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void fieldsAreMergedWithThoseThatFollow() {
        Answer changed = emulator.control("PATCH", "volumes/v-2", "{Status: Available, Size: 40}");
        emulator.control("POST", "state", "Volumes: [{VolumeId: v-2, VolumeName: new}, {VolumeId: v-3}]");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/Size").intValue()).isEqualTo(40);
        assertThat(volume("v-2")).isEqualTo(json("""
                {"VolumeId":"v-2","RegionId":"cn-hangzhou","VolumeName":"new","Size":40,"Status":"Available",
                 "CreationTime":"2026-01-02T03:04:05Z","Tags":{"Tag":[]}}
                """));
        assertThat(emulator.control("state").json().at("/Volumes")).hasSize(3);
    }

    @Test
    void singleOnesAreShownAndRemoved() {
        assertThat(emulator.control("volumes/v-none").json().at("/detail").asString())
                .isEqualTo("There is no volume v-none");
        assertThat(emulator.control("DELETE", "volumes/v-1", "").status()).isEqualTo(204);
        assertThat(emulator.control("volumes/v-1").status()).isEqualTo(404);
    }

    @Test
    void savedWorldsHaveIt() {
        JsonNode before = emulator.control("state").json();
        emulator.control("PUT", "saves/one", "");
        emulator.world("{}");

        emulator.control("POST", "saves/one/restore", "");

        assertThat(emulator.control("state").json()).isEqualTo(before);
    }

    @Test
    void transitionsHappenAndCanBeControlled() {
        assertThat(emulator.control("transitions").json()).isEqualTo(json("""
                {"Transitions":[{"Resource":"v-2","ResourceType":"Volume","From":"Creating","Status":"Available",
                  "DueTime":"2999-01-01T00:00:00Z","Held":false}]}
                """));
        emulator.control("POST", "transitions/v-2/hold", "");
        emulator.advance(Duration.ofDays(365_000));
        assertThat(volume("v-2").at("/Status").asString()).isEqualTo("Creating");
        assertThat(emulator.control("POST", "transitions/v-2/fail", "").json())
                .isEqualTo(json("{\"Resource\":\"v-2\",\"ResourceType\":\"Volume\",\"Status\":\"CreateFailed\"}"));
        assertThat(emulator.control("POST", "transitions/v-none/fail", "")
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo(
                        "There is no autosnapshotpolicy, disk, image, instance, keypair, securitygroup, snapshot, snapshotgroup, task, volume, vpc, vswitch or zone v-none");

        setWorld();
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isEqualTo(1);
        emulator.control("POST", "clock/advance", "UntilIdle: true");
        assertThat(volume("v-2").at("/Status").asString()).isEqualTo("Available");
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
    }

    @Test
    void operationsTagItAndTheJournalFindsThem() {
        emulator.call(
                "TagResources",
                "RegionId=cn-hangzhou&ResourceType=volume&ResourceId.1=v-2&Tag.1.Key=team&Tag.1.Value=network");

        assertThat(emulator.call(
                                "ListTagResources",
                                "RegionId=cn-hangzhou&ResourceType=volume&ResourceId.1=v-1&ResourceId.2=v-2")
                        .at("/TagResources/TagResource"))
                .isEqualTo(json("""
                        [{"ResourceId":"v-2","ResourceType":"volume","TagKey":"team","TagValue":"network"},
                         {"ResourceId":"v-1","ResourceType":"volume","TagKey":"team","TagValue":"storage"}]
                        """));
        assertThat(emulator.control("requests?volumeId=v-2")
                        .json()
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(2);
        assertThat(emulator.control("requests?volumeId=v-1")
                        .json()
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void worldsLookItUp() {
        store.<Boolean>step(world -> {
            assertThat(world.newId(VOLUMES, "cn-hangzhou")).matches("v-bp1\\d{17}");
            assertThat(world.table(VOLUMES).by(BY_NAME, "volume-of-v-1"))
                    .extracting(Volume::VolumeId)
                    .containsExactly("v-1");
            assertThat(world.resource("v-2")).isInstanceOf(Volume.class);
            return true;
        });
    }
}

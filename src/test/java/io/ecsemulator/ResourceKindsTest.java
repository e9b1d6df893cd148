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

    /** The status of an image. */
    public enum ImageStatus {
        Creating,
        Available,
        CreateFailed
    }

    /** The record of the new kind. */
    public record Image(
            String ImageId,
            String RegionId,
            String ImageName,
            int Size,
            ImageStatus Status,
            Instant CreationTime,
            @ListOf("Tag") List<Tag> Tags,
            @Nullable PendingTransition<ImageStatus> PendingTransition)
            implements Tagged<Image> {

        /** The defaults of the new kind. */
        static Image of(String imageId, GivenFields given) {
            return new Image(
                    imageId,
                    given.text("RegionId", "cn-hangzhou"),
                    "image-of-" + imageId,
                    given.integer("Size", 20),
                    given.oneOf(ImageStatus.class, "Status", ImageStatus.Available),
                    given.now(),
                    List.of(),
                    null);
        }

        void check() {
            if (ImageName.startsWith("aliyun")) {
                throw new InvalidFieldException("ImageName", "begins with aliyun");
            }
        }

        Image withPendingTransition(@Nullable PendingTransition<ImageStatus> pending) {
            return new Image(ImageId, RegionId, ImageName, Size, Status, CreationTime, Tags, pending);
        }

        @Override
        public String id() {
            return ImageId;
        }

        @Override
        public ImageStatus status() {
            return Status;
        }

        @Override
        public Image tagged(List<Tag> tags) {
            return new Image(ImageId, RegionId, ImageName, Size, Status, CreationTime, tags, PendingTransition);
        }

        @Override
        public Image at(Instant now) {
            return PendingTransition == null || !PendingTransition.hasHappened(now)
                    ? this
                    : new Image(
                            ImageId,
                            RegionId,
                            ImageName,
                            Size,
                            PendingTransition.Status(),
                            CreationTime,
                            Tags,
                            PendingTransition.Then());
        }
    }

    private static final Index<Image> BY_NAME = new Index<>(image -> List.of(image.ImageName()));

    /** The declaration of the new kind. */
    private static final ResourceKind<Image> IMAGES = ResourceKindBuilder.<Image>builder()
            .type(Image.class)
            .list("Images")
            .idField("ImageId")
            .idPrefix("m")
            .defaults(Image::of)
            .check(Image::check)
            .transitions(new Transitions<>(
                    Image::PendingTransition, Image::withPendingTransition, image -> ImageStatus.CreateFailed))
            .following(Map.of("Status", List.of("PendingTransition")))
            .indexes(List.of(BY_NAME))
            .tagType("image")
            .build();

    /** Registers the new kind beside the emulator's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        @Primary
        ResourceKinds kindsWithImages() {
            return new ResourceKinds(Stream.concat(ResourceKinds.STANDARD.all().stream(), Stream.of(IMAGES))
                    .toList());
        }
    }

    private static final String WORLD = """
            Images:
              - {ImageId: m-1, Tags: {team: storage}, CreationTime: '2026-01-02T03:04:05Z'}
              - ImageId: m-2
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

    private JsonNode image(String id) {
        return emulator.control("images/" + id).json();
    }

    private static JsonNode json(String text) {
        return Emulator.JSON.readTree(text);
    }

    @Test
    void stateDocumentsHaveItWithItsDefaults() {
        JsonNode state = emulator.control("state").json();

        assertThat(state.propertyNames()).containsExactly("Instances", "Disks", "Tasks", "Images");
        assertThat(state.at("/Images")).isEqualTo(json("""
                [{"ImageId":"m-1","RegionId":"cn-hangzhou","ImageName":"image-of-m-1","Size":20,"Status":"Available",
                  "CreationTime":"2026-01-02T03:04:05Z","Tags":{"Tag":[{"TagKey":"team","TagValue":"storage"}]}},
                 {"ImageId":"m-2","RegionId":"cn-hangzhou","ImageName":"image-of-m-2","Size":20,"Status":"Creating",
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
                "Images: [{}]                                  | Images[0].ImageId | is missing",
                "Images: [{ImageId: m-1}, {ImageId: m-1}]      | Images[1].ImageId | is there twice: m-1",
                "Images: [{ImageId: m-1, Colour: red}]         | Images[0].Colour | is not a field that there is",
                "Images: [{ImageId: m-1, Size: -1}]            | Images[0].Size | is negative: -1",
                "Images: [{ImageId: m-1, Status: x}]           | Images[0].Status | none of [Creating, Available, CreateFailed]",
                "Images: [{ImageId: m-1, RegionId: mars}]      | Images[0].RegionId | none of cn-qingdao",
                "Images: [{ImageId: m-1, ImageName: aliyun-1}] | Images[0].ImageName | begins with aliyun",
                "Image: []                                     | Image | there are [Instances, Disks, Snapshots, Tasks, Zones, Vpcs, VSwitches, Images, RememberedCalls]",
            })
    void invalidOnesAreRejected(String document, String field, String message) {
        JsonNode problem = emulator.control("PUT", "state", document).json();

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void fieldsAreMergedWithThoseThatFollow() {
        Answer changed = emulator.control("PATCH", "images/m-2", "{Status: Available, Size: 40}");
        emulator.control("POST", "state", "Images: [{ImageId: m-2, ImageName: new}, {ImageId: m-3}]");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/Size").intValue()).isEqualTo(40);
        assertThat(image("m-2")).isEqualTo(json("""
                {"ImageId":"m-2","RegionId":"cn-hangzhou","ImageName":"new","Size":40,"Status":"Available",
                 "CreationTime":"2026-01-02T03:04:05Z","Tags":{"Tag":[]}}
                """));
        assertThat(emulator.control("state").json().at("/Images")).hasSize(3);
    }

    @Test
    void singleOnesAreShownAndRemoved() {
        assertThat(emulator.control("images/m-none").json().at("/detail").asString())
                .isEqualTo("There is no image m-none");
        assertThat(emulator.control("DELETE", "images/m-1", "").status()).isEqualTo(204);
        assertThat(emulator.control("images/m-1").status()).isEqualTo(404);
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
                {"Transitions":[{"Resource":"m-2","ResourceType":"Image","From":"Creating","Status":"Available",
                  "DueTime":"2999-01-01T00:00:00Z","Held":false}]}
                """));
        emulator.control("POST", "transitions/m-2/hold", "");
        emulator.advance(Duration.ofDays(365_000));
        assertThat(image("m-2").at("/Status").asString()).isEqualTo("Creating");
        assertThat(emulator.control("POST", "transitions/m-2/fail", "").json())
                .isEqualTo(json("{\"Resource\":\"m-2\",\"ResourceType\":\"Image\",\"Status\":\"CreateFailed\"}"));
        assertThat(emulator.control("POST", "transitions/m-none/fail", "")
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo("There is no disk, image, instance, snapshot, task, vpc, vswitch or zone m-none");

        setWorld();
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isEqualTo(1);
        emulator.control("POST", "clock/advance", "UntilIdle: true");
        assertThat(image("m-2").at("/Status").asString()).isEqualTo("Available");
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
    }

    @Test
    void operationsTagItAndTheJournalFindsThem() {
        emulator.call(
                "TagResources",
                "RegionId=cn-hangzhou&ResourceType=image&ResourceId.1=m-2&Tag.1.Key=team&Tag.1.Value=network");

        assertThat(emulator.call(
                                "ListTagResources",
                                "RegionId=cn-hangzhou&ResourceType=image&ResourceId.1=m-1&ResourceId.2=m-2")
                        .at("/TagResources/TagResource"))
                .isEqualTo(json("""
                        [{"ResourceId":"m-2","ResourceType":"image","TagKey":"team","TagValue":"network"},
                         {"ResourceId":"m-1","ResourceType":"image","TagKey":"team","TagValue":"storage"}]
                        """));
        assertThat(emulator.control("requests?imageId=m-2")
                        .json()
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(2);
        assertThat(emulator.control("requests?imageId=m-1")
                        .json()
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void worldsLookItUp() {
        store.<Boolean>step(world -> {
            assertThat(world.newId(IMAGES, "cn-hangzhou")).matches("m-bp1\\d{17}");
            assertThat(world.table(IMAGES).by(BY_NAME, "image-of-m-1"))
                    .extracting(Image::ImageId)
                    .containsExactly("m-1");
            assertThat(world.resource("m-2")).isInstanceOf(Image.class);
            return true;
        });
    }
}

package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Random sequences of all operations, with steps of the clock between them, against a small model that was written for
 * itself. A sequence that fails is made shorter, and printed with the seed that brings it back ({@code @Property(seed =
 * "…")}).
 */
class RandomCallsTest {

    private static final String REGION = "cn-hangzhou";

    private static @Nullable ConfigurableApplicationContext context;
    private static @Nullable Emulator running;

    private final Emulator emulator = Objects.requireNonNull(running);

    @BeforeContainer
    static void start() {
        ConfigurableApplicationContext started = SpringApplication.run(
                EcsEmulatorApplication.class,
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                "--ecs.emulator.clock=manual",
                "--ecs.emulator.ids=sequential",
                "--logging.level.root=warn");
        context = started;
        running = new Emulator(started.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterContainer
    static void stop() {
        Objects.requireNonNull(context).close();
    }

    /** Those that change a disk or an instance come more often, and so does time. */
    @Provide
    Arbitrary<List<Move>> moves() {
        List<String> all = List.copyOf(
                Objects.requireNonNull(context).getBean(Operations.class).actions());
        List<String> often = List.of(
                Move.WAIT,
                Move.WAIT,
                "RunInstances",
                "CreateDisk",
                "AttachDisk",
                "AttachDisk",
                "DetachDisk",
                "DetachDisk",
                "StopInstance",
                "DeleteInstance",
                "CreateSnapshot",
                "ReInitDisk");
        List<String> actions = Stream.of(all, often, often, often)
                .flatMap(List::stream)
                .filter(action -> action.equals(Move.WAIT) || all.contains(action))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(actions),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999))
                .as(Move::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 60)
    void theEmulatorIsAsTheModelSays(@ForAll("moves") List<Move> moves) {
        emulator.world("{}");
        Model model = new Model();
        Player player = new Player(model);
        for (Move move : moves) {
            if (move.action().equals(Move.WAIT)) {
                int seconds = 1 + move.c() % 70;
                emulator.advance(Duration.ofSeconds(seconds));
                model.advance(seconds);
            } else {
                play(move, player, model);
            }
            assertThat(summary()).as("after %s", move).isEqualTo(model.summary());
        }
    }

    private void play(Move move, Player player, Model model) {
        Expectation expected = player.expect(move);
        Map<String, String> parameters = Emulator.parameters("Action", move.action(), "Format", "JSON");
        parameters.put("RegionId", REGION);
        parameters.putAll(expected.parameters());
        Answer answer = emulator.get(parameters);

        assertThat(answer.status()).as("%s: %s", move, answer).isLessThan(500);
        boolean isAccepted = answer.status() == 200;
        if (expected.isAccepted() != null) {
            assertThat(isAccepted).as("%s: %s", move, answer).isEqualTo(expected.isAccepted());
        }
        if (isAccepted) {
            expected.effect().accept(answer.json());
            for (String instanceId : model.instances.keySet()) {
                if (move.action().equals("RunInstances") || move.action().equals("CreateInstance")) {
                    all("DescribeDisks", "Disks/Disk", "InstanceId", instanceId)
                            .forEach(disk -> player.adopt(instanceId, disk));
                }
            }
        }
    }

    /** What there is, by the lists of the API; each disk also keeps what must always be so. */
    private Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        for (JsonNode disk : all("DescribeDisks", "Disks/Disk")) {
            List<String> on = disk.at("/Attachments/Attachment")
                    .valueStream()
                    .map(attachment -> attachment.at("/InstanceId").stringValue())
                    .toList();
            String status = disk.at("/Status").stringValue();
            if (disk.at("/MultiAttach").stringValue().equals("Disabled")) {
                assertThat(on).as("%s", disk).hasSizeLessThan(2);
            }
            if (status.equals("Available")) {
                assertThat(on).as("%s", disk).isEmpty();
            } else if (status.equals("In_use")) {
                assertThat(on).as("%s", disk).isNotEmpty();
            }
            summary.put(
                    disk.at("/DiskId").stringValue(),
                    status + " " + on + " " + disk.at("/Type").stringValue() + " "
                            + disk.at("/Size").intValue() + " "
                            + disk.at("/Category").stringValue());
        }
        for (JsonNode snapshot : all("DescribeSnapshots", "Snapshots/Snapshot")) {
            summary.put(
                    snapshot.at("/SnapshotId").stringValue(),
                    snapshot.at("/Status").stringValue());
        }
        for (JsonNode instance : all("DescribeInstances", "Instances/Instance")) {
            summary.put(
                    instance.at("/InstanceId").stringValue(),
                    instance.at("/Status").stringValue());
        }
        return summary;
    }

    private List<JsonNode> all(String action, String list, String... namesAndValues) {
        Map<String, String> parameters =
                Emulator.parameters("Action", action, "Format", "JSON", "RegionId", REGION, "PageSize", "100");
        JsonNode answer = emulator.get(parameters, namesAndValues).json();
        assertThat(answer.at("/TotalCount").intValue()).isLessThanOrEqualTo(100);
        return answer.at("/" + list).valueStream().collect(Collectors.toList());
    }
}

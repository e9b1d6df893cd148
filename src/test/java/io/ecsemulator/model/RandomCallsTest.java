package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.Seeds;
import io.ecsemulator.support.StoreInitializer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Random sequences of all operations, with steps of the clock between them, against a small model that was written for
 * itself. A sequence that fails is made shorter, and printed with the seed that brings it back ({@link Seeds}).
 */
class RandomCallsTest {

    private static final String REGION = "cn-hangzhou";

    private static @Nullable ConfigurableApplicationContext context;
    private static @Nullable Emulator running;

    private final Emulator emulator = Objects.requireNonNull(running);
    private final Lists lists = new Lists(parameters -> emulator.get(parameters).json());

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext started = new SpringApplicationBuilder(EcsEmulatorApplication.class)
                .initializers(new StoreInitializer())
                .run(
                        "--spring.config.name=ecs-emulator",
                        "--server.port=0",
                        "--ecs.emulator.clock=manual",
                        "--ecs.emulator.ids=sequential",
                        "--logging.level.root=warn");
        context = started;
        running = new Emulator(started.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(context).close();
    }

    @Test
    void theEmulatorIsAsTheModelSays() {
        List<String> actions = List.copyOf(
                Objects.requireNonNull(context).getBean(Operations.class).actions());
        Seeds.of(60)
                .forEach(seed -> Seeds.checkList(
                        seed,
                        random -> Stream.generate(() -> Move.callOrWait(random, actions))
                                .limit(20 + random.nextInt(61))
                                .toList(),
                        this::check));
    }

    private void check(List<Move> moves) {
        Instant now = Instant.parse(emulator.control("clock").json().at("/Now").stringValue());
        Instant start = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        emulator.advanceTo(start);
        emulator.world("{}");
        Model model = new Model(start);
        Player player = new Player(model);
        for (Move move : moves) {
            if (move.action().equals(Move.WAIT)) {
                int seconds = move.c() % 10 == 0 ? 3_600 * (1 + move.a() % 60) : 1 + move.c() % 70;
                emulator.advance(Duration.ofSeconds(seconds));
                model.advance(seconds);
            } else {
                play(move, player, model);
            }
            assertThat(lists.summary(model.parts())).as("after %s", move).isEqualTo(model.summary());
        }
    }

    private void play(Move move, Player player, Model model) {
        Expectation expected = player.expect(player.target(move));
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
            model.adopt(move, answer.json(), lists);
            for (String instanceId : model.instances.keySet()) {
                if (move.action().equals("RunInstances") || move.action().equals("CreateInstance")) {
                    lists.all("DescribeDisks", "Disks/Disk", "InstanceId", instanceId)
                            .forEach(disk -> player.adopt(instanceId, disk));
                }
            }
        }
    }
}

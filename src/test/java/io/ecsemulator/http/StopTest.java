package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.journal.CallCounts;
import io.ecsemulator.support.Emulator;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An emulator that is told to stop, as by SIGTERM, answers what it has read. */
class StopTest {

    private static final String CALL = "GET /?Action=DescribeRegions HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int CALLERS = 8;

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(EcsEmulatorApplication.class)
            .properties("spring.config.name=ecs-emulator")
            .run("--server.port=0", "--ecs.emulator.log-calls=off");
    private final int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    private final Emulator emulator = new Emulator(port);

    @AfterEach
    void stop() {
        context.close();
    }

    private RawHttp held(String rule) throws IOException {
        emulator.control("POST", "faults", rule);
        HeldCalls heldCalls = context.getBean(HeldCalls.class);
        RawHttp caller = new RawHttp(port);
        caller.write(CALL);
        await().until(() -> heldCalls.count() == 1);
        return caller;
    }

    @Test
    void answersCallsThatFaultsDelay() throws IOException {
        try (RawHttp caller = held("{Action: DescribeRegions, Latency: {Fixed: PT10M}}")) {
            context.close();

            RawHttp.Response response = caller.read();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).endsWith("</DescribeRegionsResponse>");
            assertThat(response.header("Connection")).isEqualTo("close");
            caller.expectEnd();
        }
    }

    @Test
    void closesCallsThatGetNoAnswer() throws IOException {
        try (RawHttp caller = held("{Action: DescribeRegions, NoAnswer: PT10M}")) {
            context.close();

            assertThatThrownBy(caller::read).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void answersNextRequestOfOpenConnection() throws IOException {
        try (RawHttp caller = new RawHttp(port)) {
            assertThat(caller.send(CALL).header("Connection")).isNotEqualTo("close");
            Connections connections = context.getBean(Connections.class);
            connections.drain();
            connections.protocols().forEach(StopTest::pause);

            RawHttp.Response response = caller.send(CALL);

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Connection")).isEqualTo("close");
            caller.expectEnd();
        }
    }

    private static void pause(EmulatorProtocol protocol) {
        try {
            protocol.pause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void losesNoCallThatItHasRead() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CallCounts counts = context.getBean(CallStatistics.class).counts();
            AtomicInteger begun = new AtomicInteger();
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(answersUntilTheEnd(begun)));
            }
            await().until(() -> begun.get() >= 100 * CALLERS);

            context.close();

            long answered = 0;
            for (Future<Integer> caller : callers) {
                answered += caller.get();
            }
            assertThat(counts.of(new CallCounts.Result("DescribeRegions", 200, null)))
                    .isEqualTo(answered);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Calls over one connection until the server ends it; returns how many whole answers came. */
    private Callable<Integer> answersUntilTheEnd(AtomicInteger begun) {
        return () -> {
            int answers = 0;
            try (RawHttp caller = new RawHttp(port)) {
                while (true) {
                    begun.incrementAndGet();
                    RawHttp.Response response = caller.send(CALL);
                    assertThat(response.status()).isEqualTo(200);
                    answers++;
                }
            } catch (IOException e) {
                // The end.
            }
            return answers;
        };
    }
}

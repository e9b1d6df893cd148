package io.ecsemulator.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.ConsoleLog;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An emulator whose database is down, or slow. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    private static final String DETACH = "Action=DetachDisk&InstanceId=i-1&DiskId=d-%d";
    private static final String DESCRIBE = "Action=DescribeDisks&RegionId=cn-hangzhou";

    private static Postgres postgres;
    private static String database;

    @BeforeAll
    static void start() {
        postgres = Postgres.create();
        database = postgres.newDatabase();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void startsWithoutTheDatabaseAndFollowsItAsItComesAndGoes(CapturedOutput output) {
        postgres.kill();
        try (Server server = Server.start(database)) {
            Emulator emulator = server.emulator;
            assertUnavailable(emulator);
            assertThat(errors(output))
                    .singleElement()
                    .asString()
                    .matches(".* : The database cannot be reached: Connection to .* refused.*; trying again");

            postgres.start();
            awaitReady(emulator);
            emulator.world("Instances: [{InstanceId: i-1}]\nDisks: [{DiskId: d-0, InstanceId: i-1}]");
            assertThat(emulator.get(DETACH.formatted(0)).status()).isEqualTo(200);

            postgres.kill();
            // It has not been noticed before this call.
            assertThat(emulator.get(DESCRIBE).status()).isEqualTo(503);
            assertUnavailable(emulator);
            assertThat(errors(output)).hasSize(2).last().asString().endsWith("; calls are answered 503 until it can");

            postgres.start();
            awaitReady(emulator);
            assertThat(emulator.disk("d-0").at("/Status").asString()).isIn("Detaching", "Available");
            assertThat(emulator.get(DETACH.formatted(0)).status()).isEqualTo(403);
        }
    }

    /** Every call is answered at once, in the format that its caller wants. */
    private static void assertUnavailable(Emulator emulator) {
        Answer readiness = quickly(() -> emulator.control("health/readiness"));
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.json().at("/Status").asString()).isEqualTo("DOWN");
        assertThat(readiness.json().at("/Reason").asString()).startsWith("The database cannot be reached: ");
        assertThat(emulator.control("health").json().at("/Reason"))
                .isEqualTo(readiness.json().at("/Reason"));
        assertThat(emulator.control("health/liveness").status()).isEqualTo(200);

        Answer json = quickly(() -> emulator.get(DETACH.formatted(0) + "&Format=JSON"));
        assertThat(json.status()).isEqualTo(503);
        assertThat(json.json().at("/Code").asString()).isEqualTo("ServiceUnavailable");
        Answer xml = quickly(() -> emulator.get(DESCRIBE + "&Format=XML"));
        assertThat(xml.status()).isEqualTo(503);
        assertThat(xml.body()).contains("<Code>ServiceUnavailable</Code>");

        for (String path : List.of("state", "faults", "clock", "requests", "saves", "accounts", "transitions")) {
            Answer problem = quickly(() -> emulator.control(path));
            assertThat(problem.status()).as(path).isEqualTo(503);
            assertThat(problem.headers()).as(path).containsEntry("content-type", "application/problem+json");
            assertThat(problem.json().at("/detail").asString()).startsWith("The database cannot be reached: ");
        }
        assertThat(quickly(() -> emulator.control("POST", "reset", "")).status())
                .isEqualTo(503);
    }

    private static Answer quickly(Supplier<Answer> call) {
        long start = System.nanoTime();
        Answer answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        return answer;
    }

    private static List<String> errors(CapturedOutput output) {
        return ConsoleLog.text(output)
                .lines()
                .filter(line -> line.matches("\\S+ +(WARN|ERROR) .*\\.jdbc\\.Database +: .*"))
                .toList();
    }

    private static void awaitReady(Emulator emulator) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> emulator.control("health/readiness").status() == 200);
    }

    @Test
    void aWorldThatSomebodyElseHasLockedEndsCallsInTimeAndHoldsNoThread() throws SQLException {
        String locked = Postgres.shared().newDatabase();
        try (Server server = Server.start(locked);
                Connection other = DriverManager.getConnection(locked);
                Statement statement = other.createStatement()) {
            Emulator emulator = server.emulator;
            StringBuilder disks = new StringBuilder();
            IntStream.range(0, 100).forEach(disk -> disks.append("{DiskId: d-%d, InstanceId: i-1},".formatted(disk)));
            emulator.world("Instances: [{InstanceId: i-1}]\nDisks: [" + disks + "]");
            other.setAutoCommit(false);
            statement.execute("SELECT version FROM world WHERE tenant = '' FOR UPDATE");

            long start = System.nanoTime();
            List<CompletableFuture<Integer>> calls = IntStream.range(0, 100)
                    .mapToObj(disk -> CompletableFuture.supplyAsync(
                            () -> emulator.get(DETACH.formatted(disk)).status(), task -> new Thread(task).start()))
                    .toList();
            assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));

            other.rollback();
            assertThat(emulator.get(DETACH.formatted(0)).status()).isEqualTo(200);
            assertThat(emulator.control("transitions").json().at("/Transitions"))
                    .hasSize(1);
        }
    }
}

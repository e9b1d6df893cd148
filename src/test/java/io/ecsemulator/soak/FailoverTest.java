package io.ecsemulator.soak;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Postgres;
import io.ecsemulator.support.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary of an emulator's PostgreSQL is killed under load, and its synchronous standby promoted. */
class FailoverTest {

    private static final int CLIENTS = 6;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAnswered() throws Exception {
        try (Postgres primary = Postgres.create();
                Postgres standby = primary.startStandby()) {
            Map<String, String> settings = new HashMap<>(CrashLoad.SETTINGS);
            settings.put("ecs.emulator.store", "jdbc");
            settings.put("spring.datasource.url", primary.newDatabase());
            try (ServerProcess server = ServerProcess.start(folder, settings);
                    CrashLoad load = new CrashLoad(server::port, CLIENTS, 1)) {
                Emulator emulator = new Emulator(server.port());
                load.begin();
                load.awaitCalls(300);

                long killed = System.nanoTime();
                primary.kill();
                standby.promote();
                long promoted = System.nanoTime();
                while (emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou").status() != 200) {
                    Thread.onSpinWait();
                }
                long answered = System.nanoTime();
                load.awaitCalls(300);
                load.endAndCheck();
                System.out.printf(
                        "Calls are answered %d ms after the kill of the primary, %d ms after the promotion of the standby%n",
                        Duration.ofNanos(answered - killed).toMillis(),
                        Duration.ofNanos(answered - promoted).toMillis());
            }
        }
    }
}

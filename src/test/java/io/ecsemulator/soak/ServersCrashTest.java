package io.ecsemulator.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Postgres;
import io.ecsemulator.support.Seeds;
import io.ecsemulator.support.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two emulators on one PostgreSQL are killed under load in turn, {@code -Dkills} times (default 1), and the database now and then,
 * {@code -Ddatabase.kills} times (default 1).
 */
class ServersCrashTest {

    private static final int CLIENTS = 6;

    @TempDir
    Path folder;

    private final List<ServerProcess> started = new ArrayList<>();
    private final AtomicReferenceArray<ServerProcess> servers = new AtomicReferenceArray<>(2);

    @Test
    void whatWasAnsweredIsDoneOnceAndNothingElseIs() throws Exception {
        int kills = Integer.getInteger("kills", 1);
        int databaseKills = Integer.getInteger("database.kills", 1);
        Random random = Seeds.random(kills);
        try (Postgres postgres = Postgres.create()) {
            Map<String, String> settings = new HashMap<>(CrashLoad.SETTINGS);
            settings.put("ecs.emulator.store", "jdbc");
            settings.put("spring.datasource.url", postgres.newDatabase());
            started.add(ServerProcess.launch(folder, settings));
            servers.set(0, started.get(0));
            servers.set(1, start(settings));
            servers.get(0).port();
            try (CrashLoad load = new CrashLoad(this::anyPort, CLIENTS, kills)) {
                load.begin();
                List<Boolean> turns = turns(kills, databaseKills, random);
                for (int turn = 0; turn < turns.size(); turn++) {
                    load.awaitCalls(100 + random.nextInt(200));
                    if (turns.get(turn)) {
                        postgres.kill();
                        postgres.start();
                    } else {
                        int victim = random.nextInt(2);
                        servers.get(victim).kill();
                        // The other one carries on alone, with what the dead one has begun.
                        load.awaitCalls(50);
                        servers.set(victim, start(settings));
                    }
                }
                load.awaitCalls(50);
                load.endAndCheck();
                System.out.printf(
                        "%d calls were accepted, %d kills of servers, %d of the database%n",
                        load.accepted(), kills, databaseKills);
            }
            assertThat(new Emulator(servers.get(0).port()).control("state").body())
                    .isEqualTo(
                            new Emulator(servers.get(1).port()).control("state").body());
        } catch (Exception | AssertionError e) {
            started.stream()
                    .flatMap(server -> server.output().lines())
                    .filter(line -> line.matches("\\S+ +ERROR .*|\\S*(Exception|Error): .*|Caused by.*"))
                    .forEach(System.err::println);
            throw e;
        } finally {
            started.forEach(ServerProcess::kill);
        }
    }

    private ServerProcess start(Map<String, String> settings) {
        ServerProcess server = ServerProcess.start(folder, settings);
        started.add(server);
        return server;
    }

    /** Whether each kill is of the database, which are spread over the run. */
    private static List<Boolean> turns(int kills, int databaseKills, Random random) {
        List<Boolean> turns = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            turns.add(false);
        }
        for (int kill = 0; kill < databaseKills; kill++) {
            turns.add(random.nextInt(turns.size() + 1), true);
        }
        return turns;
    }

    /** A server that runs; which of both it is differs from call to call, as behind a load balancer. */
    private int anyPort() {
        return servers.get(ThreadLocalRandom.current().nextInt(2)).port();
    }
}

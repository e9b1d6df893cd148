package io.ecsemulator.soak;

import io.ecsemulator.support.Seeds;
import io.ecsemulator.support.ServerProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An emulator with a store in a file is killed under load, {@code -Dkills} times (default 3). */
class FileCrashTest {

    private static final int CLIENTS = 6;

    @TempDir
    Path folder;

    private volatile int port;

    private ServerProcess start() {
        Map<String, String> settings = new HashMap<>(CrashLoad.SETTINGS);
        settings.put("ecs.emulator.store", "file");
        settings.put("ecs.emulator.store-file", folder.resolve("worlds.db").toString());
        ServerProcess server = ServerProcess.start(folder, settings);
        port = server.port();
        return server;
    }

    @Test
    void keepsWhatWasAnsweredAndNothingElse() throws Exception {
        int kills = Integer.getInteger("kills", 3);
        Random random = Seeds.random(kills);
        ServerProcess server = start();
        try (CrashLoad load = new CrashLoad(() -> port, CLIENTS, kills)) {
            load.begin();
            for (int kill = 0; kill < kills; kill++) {
                load.awaitCalls(100 + random.nextInt(200));
                server.kill();
                server = start();
            }
            load.awaitCalls(50);
            load.endAndCheck();
            System.out.printf("%d calls were accepted, %d kills%n", load.accepted(), kills);
        } finally {
            server.kill();
        }
    }
}

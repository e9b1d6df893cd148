package io.ecsemulator.load;

import io.ecsemulator.start.Jars;
import io.ecsemulator.start.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Emulators with the same world in each kind of store: in memory, in a file, and in a database that two of them share. */
final class StoreServers {

    static final String MEMORY = "memory";
    static final String FILE = "file";
    static final String DATABASE = "jdbc";

    /** The delay of the memory measurement after the first answer, until background work of the start has ended. */
    private static final long REST_MILLIS = 1_000;

    private static final byte[] FIRST_CALL = ("GET /?Action=DescribeDisks&RegionId=cn-hangzhou"
                    + "&DiskIds=%5B%22d-bp100000000000000000%22%5D&Format=JSON HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Connection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final AttachedDisks world;
    private final int chunk;
    private final Path folder;
    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    /**
     * Servers that are not started yet.
     *
     * @param parent a folder
     * @param database the URL of an empty database
     */
    StoreServers(Arguments arguments, Path parent, String database, AttachedDisks world) throws IOException {
        this.world = world;
        // Whole instances.
        this.chunk = arguments.number("chunk") / AttachedDisks.PER_INSTANCE * AttachedDisks.PER_INSTANCE;
        this.folder = Files.createTempDirectory(parent, "stores-");
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put(MEMORY, List.of());
        settings.put(FILE, List.of("--ecs.emulator.store-file=" + folder.resolve("world.db")));
        settings.put(DATABASE, List.of("--spring.datasource.url=" + database));
        for (Map.Entry<String, List<String>> store : settings.entrySet()) {
            List<String> all = new ArrayList<>(store.getValue());
            all.add("--ecs.emulator.store=" + store.getKey());
            // Nothing is settled while others are measured.
            all.add("--ecs.emulator.delays.detach-disk=100h");
            // Clients wait while the others have their turns.
            all.add("--server.tomcat.keep-alive-timeout=1h");
            contenders.put(
                    store.getKey(), Contender.jar(store.getKey(), arguments.java(), Jars.runnable(), folder, all));
        }
    }

    /** Starts a server and waits for its first answer. */
    Started start(String store) throws IOException, InterruptedException {
        Contender contender = contenders.get(store);
        ServerProcess server =
                ServerProcess.start(contender.command(), contender.folder(), folder.resolve(store + ".log"));
        try {
            ServerProcess.FirstAnswer first = server.awaitFirstAnswer(FIRST_CALL);
            Thread.sleep(REST_MILLIS);
            return new Started(server, first, server.resident());
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /**
     * A server.
     *
     * @param first its first answer
     * @param resident its memory after that, in MiB
     */
    record Started(ServerProcess server, ServerProcess.FirstAnswer first, double resident) {}

    /** Adds the disks to the world of a server; returns how many seconds that took. */
    double fill(ServerProcess server) throws IOException {
        long start = System.nanoTime();
        for (int from = 0; from < world.size(); from += chunk) {
            add(server, world.document(from, Math.min(world.size(), from + chunk)));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Attaches the disks of the calls again; all servers of the world know of it then. */
    void attachAgain(List<ServerProcess> servers) throws IOException {
        add(servers.get(0), world.attachedAgain());
        for (ServerProcess server : servers) {
            server.call("GET", "/?Action=DescribeDisks&RegionId=cn-hangzhou&PageSize=1&Format=JSON");
        }
    }

    private static void add(ServerProcess server, String document) throws IOException {
        String answer = server.call("POST", "/_emulator/state", document);
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException(answer);
        }
    }

    /** Removes the file of the store. */
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}

package io.ecsemulator.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.soak.KeptConnection.Response;
import io.ecsemulator.support.Emulator;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One client of {@link CrashLoad}: creates disks, and attaches and detaches them. */
final class CrashClient implements Callable<Void> {

    static final String REGION = "cn-hangzhou";
    static final String ZONE = "cn-hangzhou-i";

    /** How many disks stay attached. */
    private static final int MAX_ATTACHED = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int number;
    private final IntSupplier ports;
    private final Random random;
    private final Map<String, String> created = new LinkedHashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Set<String> attached = new LinkedHashSet<>();
    private @Nullable KeptConnection connection;
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean isEnded;

    CrashClient(int number, IntSupplier ports, Random random) {
        this.number = number;
        this.ports = ports;
        this.random = random;
    }

    /** An answer, and whether an attempt before it had none, so that the call may have been executed twice. */
    private record Outcome(Response answer, boolean isRepeated) {}

    String instanceId() {
        return "i-crash" + number;
    }

    long accepted() {
        return accepted.get();
    }

    /** The ids of its disks by their names. */
    Map<String, String> created() {
        return created;
    }

    /** Names of disks that may be there or not. */
    Set<String> unanswered() {
        return unanswered;
    }

    boolean isAttached(String diskId) {
        return attached.contains(diskId);
    }

    void end() {
        isEnded = true;
    }

    @Override
    public @Nullable Void call() throws IOException {
        try {
            for (int count = 0; !isEnded; count++) {
                String diskId = create("client" + number + "-" + count);
                if (diskId != null) {
                    attachAndDetach(diskId);
                }
            }
        } finally {
            disconnect();
        }
        return null;
    }

    private @Nullable String create(String name) throws IOException {
        boolean isGivenUp = random.nextInt(8) == 0;
        Map<String, String> parameters = Emulator.parameters("RegionId=" + REGION + "&ZoneId=" + ZONE
                + "&DiskCategory=cloud_essd&Size=40&DiskName=" + name + "&ClientToken=" + name);
        if (isGivenUp) {
            unanswered.add(name);
            Response answer = attempt("CreateDisk", parameters);
            if (answer == null || answer.status() >= 500) {
                return null;
            }
        }
        JsonNode answer = accepted(call("CreateDisk", parameters));
        String diskId = answer.at("/DiskId").asString();
        unanswered.remove(name);
        created.put(name, diskId);
        if (random.nextInt(4) == 0) {
            assertThat(accepted(call("CreateDisk", parameters)).at("/DiskId").asString())
                    .as("the disk of the same ClientToken")
                    .isEqualTo(diskId);
        }
        return diskId;
    }

    private void attachAndDetach(String diskId) throws IOException {
        awaitStatus(diskId, "Creating", "Available", false);
        for (int times = random.nextInt(4); times > 0 && !isEnded; times--) {
            change("AttachDisk", diskId);
            awaitStatus(diskId, "Attaching", "In_use", true);
            if (times == 1 && attached.size() < MAX_ATTACHED && random.nextBoolean()) {
                attached.add(diskId);
                refused("AttachDisk", diskId);
                awaitStatus(diskId, "In_use", "In_use", true);
                return;
            }
            change("DetachDisk", diskId);
            awaitStatus(diskId, "Detaching", "Available", false);
        }
        refused("DetachDisk", diskId);
        awaitStatus(diskId, "Available", "Available", false);
    }

    /** A call that must succeed, once. If it is refused, an attempt without an answer has succeeded, which the next status shows. */
    private void change(String action, String diskId) throws IOException {
        Outcome outcome = call(action, diskParameters(diskId));
        if (outcome.answer.status() == 200) {
            accepted(outcome);
        } else {
            assertThat(outcome.isRepeated).as("%s %s", action, outcome).isTrue();
        }
    }

    private void refused(String action, String diskId) throws IOException {
        Outcome outcome = call(action, diskParameters(diskId));
        assertThat(outcome.answer.status()).as("%s %s", action, outcome).isBetween(400, 499);
    }

    private Map<String, String> diskParameters(String diskId) {
        return Emulator.parameters("InstanceId", instanceId(), "DiskId", diskId);
    }

    /** Polls until the disk has the last status; before, it may have the first one only. */
    private void awaitStatus(String diskId, String first, String last, boolean isOn) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode disk = accepted(call(
                            "DescribeDisks",
                            Emulator.parameters("RegionId", REGION, "DiskIds", "[\"" + diskId + "\"]")))
                    .at("/Disks/Disk/0");
            String status = disk.at("/Status").asString();
            assertThat(status).as("%s", disk).isIn(List.of(first, last));
            if (status.equals(last)) {
                assertThat(disk.at("/InstanceId").asString()).isEqualTo(isOn ? instanceId() : "");
                return;
            }
            assertThat(System.nanoTime()).as("%s never became %s", diskId, last).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private JsonNode accepted(Outcome outcome) {
        assertThat(outcome.answer.status()).as("%s", outcome).isEqualTo(200);
        return Emulator.JSON.readTree(outcome.answer.body());
    }

    /** Sends a call until there is an answer that is no 5xx. */
    private Outcome call(String action, Map<String, String> parameters) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (boolean isRepeated = false; ; isRepeated = true) {
            Response answer = attempt(action, parameters);
            if (answer != null && answer.status() < 500) {
                return new Outcome(answer, isRepeated);
            }
            // A server that breaks is not one that is away.
            assertThat(answer == null ? 503 : answer.status())
                    .as("%s %s", action, answer)
                    .isEqualTo(503);
            assertThat(System.nanoTime()).as("%s has no answer", action).isLessThan(end);
            LockSupport.parkNanos(10_000_000L + random.nextInt(20_000_000));
        }
    }

    /** Sends a call once; returns null if the server is killed before it answers. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes it.
    private @Nullable Response attempt(String action, Map<String, String> parameters) throws IOException {
        Map<String, String> all = Emulator.parameters("Action", action, "Format", "JSON");
        all.putAll(parameters);
        try {
            KeptConnection current = connection;
            if (current == null) {
                current = new KeptConnection(ports.getAsInt());
                connection = current;
            }
            Response answer = current.post(all);
            if (answer.status() == 200) {
                accepted.incrementAndGet();
            }
            return answer;
        } catch (IOException e) {
            disconnect();
            return null;
        }
    }

    private void disconnect() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}

package io.ecsemulator.sweep;

import io.ecsemulator.testkit.EcsEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that moves the disk d-1 from i-1 to i-2: it looks, does what is next, waits, and looks again. It gives up on what does not
 * pass. With a flaw it is wrong in one way.
 */
final class Mover {

    /** The client cannot do its work and says so. */
    static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GaveUp(String message) {
            super(message);
        }
    }

    /** The client is wrong. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private static final Set<String> PERMANENT = Set.of(
            "InstanceLockedForSecurity",
            "InvalidInstanceId.NotFound",
            "InvalidDiskId.NotFound",
            "InvalidInstance.NotFound");
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int STEPS = 60;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final EcsEmulator emulator;
    private final @Nullable TroubleKind flaw;
    private boolean hasDetached;

    Mover(EcsEmulator emulator, @Nullable TroubleKind flaw) {
        this.emulator = emulator;
        this.flaw = flaw;
    }

    /** Moves the disk. */
    void move() {
        int steps = flaw == TroubleKind.TransitionHeld ? 1_000 : STEPS;
        for (int step = 0; step < steps; step++) {
            JsonNode disk = look();
            if (disk != null) {
                String status = disk.at("/Status").asString();
                String instance = disk.at("/InstanceId").asString("");
                if (status.equals("In_use") && instance.equals("i-2")) {
                    return;
                }
                if (status.equals("In_use")) {
                    detach();
                } else if (status.equals("Available")) {
                    attach();
                }
            }
            emulator.clock().advance(Duration.ofSeconds(20));
        }
        if (flaw == TroubleKind.TransitionFailed) {
            throw new Broken("waited in vain");
        }
        throw new GaveUp("d-1 did not come to i-2");
    }

    private void detach() {
        if (hasDetached && flaw == TroubleKind.StaleRead) {
            throw new Broken("the detach had no effect");
        }
        if (hasDetached && flaw == TroubleKind.TransitionFailed) {
            return;
        }
        hasDetached = change("DetachDisk", "i-1");
    }

    private void attach() {
        if (flaw == TroubleKind.InstanceStopped && !isRunning()) {
            throw new Broken("i-2 does not run");
        }
        change("AttachDisk", "i-2");
    }

    /** The disk, or null if that cannot be said now. */
    private @Nullable JsonNode look() {
        JsonNode answer = call(Map.of("Action", "DescribeDisks", "RegionId", "cn-hangzhou", "DiskIds", "[\"d-1\"]"));
        if (answer == null) {
            return null;
        }
        if (answer.at("/Disks/Disk").isEmpty()) {
            throw new GaveUp("d-1 is gone");
        }
        return answer.at("/Disks/Disk/0");
    }

    private boolean isRunning() {
        JsonNode answer =
                call(Map.of("Action", "DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"i-2\"]"));
        return answer != null
                && answer.at("/Instances/Instance/0/Status").asString("").equals("Running");
    }

    /** Whether the call was accepted, or may have been. */
    private boolean change(String action, String instanceId) {
        return call(Map.of("Action", action, "InstanceId", instanceId, "DiskId", "d-1")) != null;
    }

    /** The answer; null if the call failed and may be repeated. */
    private @Nullable JsonNode call(Map<String, String> parameters) {
        Instant begin = emulator.clock().now();
        JsonNode answer;
        try {
            answer = send(parameters);
        } catch (IOException e) {
            if (flaw == TroubleKind.ConnectionReset
                    || flaw == TroubleKind.ResponseLost
                    || flaw == TroubleKind.NoResponse) {
                throw new Broken("no response");
            }
            return null;
        }
        if (flaw == TroubleKind.Slow
                && Duration.between(begin, emulator.clock().now()).compareTo(Duration.ofSeconds(30)) > 0) {
            throw new Broken("too slow");
        }
        String code = answer.at("/Code").asString("");
        return code.isEmpty() ? answer : refused(code);
    }

    private @Nullable JsonNode refused(String code) {
        boolean isBroken = switch (code) {
            case "Throttling.User" -> flaw == TroubleKind.Throttled;
            case "ServiceUnavailable" -> flaw == TroubleKind.ServiceUnavailable;
            case "IncorrectDiskStatus" -> flaw == TroubleKind.PassingError;
            case "DependencyViolation" -> flaw == TroubleKind.DiskDetached;
            default -> false;
        };
        if (isBroken) {
            throw new Broken(code);
        }
        boolean isInsisting = (flaw == TroubleKind.InstanceLocked && code.equals("InstanceLockedForSecurity"))
                || (flaw == TroubleKind.InstanceDeleted && code.equals("InvalidInstanceId.NotFound"));
        if (PERMANENT.contains(code) && !isInsisting) {
            throw new GaveUp(code);
        }
        return null;
    }

    private JsonNode send(Map<String, String> parameters) throws IOException {
        StringJoiner query = new StringJoiner("&", "/?Format=JSON&", "");
        parameters.forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.uri() + query.toString()))
                .timeout(PATIENCE)
                // The client of the JDK repeats a GET by itself.
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

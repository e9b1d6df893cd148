package io.ecsemulator.soak;

import io.ecsemulator.soak.KeptConnection.Response;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Seeds;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** One client: detaches a disk of its own again and again, with calls of all other operations in between. */
final class Client {

    private static final String REGION = "cn-hangzhou";

    private final KeptConnection connection;
    private final List<String> actions;
    private final Random random;
    private final AtomicLong calls;
    private final AtomicLong detaches;

    Client(KeptConnection connection, List<String> actions, Random random, AtomicLong calls, AtomicLong detaches) {
        this.connection = connection;
        this.actions = actions;
        this.random = random;
        this.calls = calls;
        this.detaches = detaches;
    }

    /** Calls until {@code deadline} on {@link System#nanoTime}. */
    void run(long deadline) throws IOException {
        String instanceId = retried(
                        "CreateInstance",
                        "RegionId",
                        REGION,
                        "ZoneId",
                        "cn-hangzhou-i",
                        "InstanceType",
                        "ecs.g7.large",
                        "SystemDisk.Category",
                        "cloud_essd",
                        "ImageId",
                        "img",
                        "SecurityGroupId",
                        "sg-1",
                        "VSwitchId",
                        "vsw-1")
                .at("/InstanceId")
                .stringValue();
        String diskId = retried(
                        "CreateDisk",
                        "RegionId",
                        REGION,
                        "ZoneId",
                        "cn-hangzhou-i",
                        "DiskCategory",
                        "cloud_essd",
                        "Size",
                        "40")
                .at("/DiskId")
                .stringValue();
        while (System.nanoTime() < deadline) {
            awaitStatus(diskId, "Available");
            retried("AttachDisk", "InstanceId", instanceId, "DiskId", diskId);
            awaitStatus(diskId, "In_use");
            retried("DetachDisk", "InstanceId", instanceId, "DiskId", diskId);
            detaches.incrementAndGet();
            refused("DetachDisk", "InstanceId", instanceId, "DiskId", diskId);
            other(instanceId);
            awaitStatus(diskId, "Available");
            refused("DetachDisk", "InstanceId", instanceId, "DiskId", diskId);
        }
        awaitStatus(diskId, "Available");
    }

    /** A call of any operation that leaves this client's disk alone. */
    private void other(String instanceId) throws IOException {
        String action = Seeds.pick(random, actions);
        String token = action + random.nextInt(1_000);
        call(action, "RegionId", REGION, "DiskId", "d-none", "ClientToken", token, "PageSize", "5");
        if (action.startsWith("Describe")) {
            call(action, "RegionId", REGION, "InstanceId", instanceId, "MaxResults", "20");
        }
    }

    private void awaitStatus(String diskId, String expected) throws IOException {
        for (int tries = 0; tries < 2_000; tries++) {
            JsonNode disk = retried("DescribeDisks", "RegionId", REGION, "DiskIds", "[\"" + diskId + "\"]")
                    .at("/Disks/Disk/0");
            String status = disk.at("/Status").asString();
            if (status.equals(expected)) {
                boolean isOn = !disk.at("/Attachments/Attachment").isEmpty();
                if (isOn != expected.equals("In_use")) {
                    throw new AssertionError(disk);
                }
                return;
            }
            if (!status.endsWith("ing")) {
                throw new AssertionError("Expected " + expected + ": " + disk);
            }
        }
        throw new AssertionError(diskId + " never became " + expected);
    }

    /** Calls until no fault hits; anything but success fails. */
    private JsonNode retried(String action, String... namesAndValues) throws IOException {
        Response answer;
        do {
            answer = call(action, namesAndValues);
        } while (answer.status() == 503);
        if (answer.status() != 200) {
            throw new AssertionError(action + " answered " + answer);
        }
        return Emulator.JSON.readTree(answer.body());
    }

    private void refused(String action, String... namesAndValues) throws IOException {
        Response answer = call(action, namesAndValues);
        if (answer.status() < 400) {
            throw new AssertionError(action + " was accepted a second time: " + answer);
        }
    }

    private Response call(String action, String... namesAndValues) throws IOException {
        calls.incrementAndGet();
        Map<String, String> parameters = Emulator.parameters("Action", action, "Format", "JSON");
        parameters.putAll(Emulator.parameters(namesAndValues));
        Response answer = connection.post(parameters);
        // 501: a parameter that the operation does not emulate.
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 503) {
            throw new AssertionError(action + " answered " + answer);
        }
        return answer;
    }
}

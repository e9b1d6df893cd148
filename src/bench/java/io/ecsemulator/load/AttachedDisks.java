package io.ecsemulator.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A world of attached disks, 16 on an instance, and calls for each of them. */
final class AttachedDisks {

    private static final int DISKS_PER_INSTANCE = 16;

    private final int disks;

    AttachedDisks(int disks) {
        this.disks = disks;
    }

    /** Writes its state document. */
    Path writeTo(Path file) throws IOException {
        String instances = IntStream.rangeClosed(0, (disks - 1) / DISKS_PER_INSTANCE)
                .mapToObj("{\"InstanceId\":\"i-bp1%017d\"}"::formatted)
                .collect(Collectors.joining(",\n"));
        String all = IntStream.range(0, disks)
                .mapToObj(i -> "{\"DiskId\":\"%s\",\"InstanceId\":\"%s\"}".formatted(diskId(i), instanceId(i)))
                .collect(Collectors.joining(",\n"));
        return Files.writeString(file, "{\"Instances\":[" + instances + "],\n\"Disks\":[" + all + "]}\n");
    }

    /** A call for each of the disks. */
    byte[][] detachDisk() {
        return requests(i -> "Action=DetachDisk&InstanceId=" + instanceId(i) + "&DiskId=" + diskId(i));
    }

    /** A call for each of the disks. */
    byte[][] describeDisksById() {
        return requests(i -> "Action=DescribeDisks&RegionId=cn-hangzhou&DiskIds=%5B%22" + diskId(i) + "%22%5D");
    }

    private byte[][] requests(IntFunction<String> query) {
        return IntStream.range(0, disks)
                .mapToObj(i -> "GET /?Format=JSON&" + query.apply(i) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    private static String instanceId(int disk) {
        return "i-bp1%017d".formatted(disk / DISKS_PER_INSTANCE);
    }

    private static String diskId(int disk) {
        return "d-bp1%017d".formatted(disk);
    }
}

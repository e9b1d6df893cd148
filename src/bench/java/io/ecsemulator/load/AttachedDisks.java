package io.ecsemulator.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A world of attached disks, 16 on an instance, and calls for some of the disks, which are spread evenly. Its file also has some
 * disks that are free, for calls that are refused.
 */
final class AttachedDisks {

    /** The number of disks on an instance. */
    static final int PER_INSTANCE = 16;

    private static final int FREE = 1_000;

    private final int disks;
    private final int called;

    /** Calls are for all of the disks. */
    AttachedDisks(int disks) {
        this(disks, disks);
    }

    /** Calls are for that many of the disks. */
    AttachedDisks(int disks, int called) {
        this.disks = disks;
        this.called = called;
    }

    /** The number of disks. */
    int size() {
        return disks;
    }

    /** Writes its state document. */
    Path writeTo(Path file) throws IOException {
        String free = IntStream.range(0, FREE)
                .mapToObj(i -> ",\n{\"DiskId\":\"" + freeDiskId(i) + "\"}")
                .collect(Collectors.joining());
        return Files.writeString(file, document(0, disks, free));
    }

    /** The state document of a part of it; {@code from} is the first disk of an instance. */
    String document(int from, int to) {
        return document(from, to, "");
    }

    private static String document(int from, int to, String moreDisks) {
        String instances = IntStream.rangeClosed(from / PER_INSTANCE, (to - 1) / PER_INSTANCE)
                .mapToObj("{\"InstanceId\":\"i-bp1%017d\"}"::formatted)
                .collect(Collectors.joining(",\n"));
        String part = IntStream.range(from, to)
                .mapToObj(i -> "{\"DiskId\":\"%s\",\"InstanceId\":\"%s\"}".formatted(diskId(i), instanceId(i)))
                .collect(Collectors.joining(",\n"));
        return "{\"Instances\":[" + instances + "],\n\"Disks\":[" + part + moreDisks + "]}\n";
    }

    /** The state document that attaches the disks of the calls again, on which a detach may be pending. */
    String attachedAgain() {
        return calledDisks()
                .mapToObj(i -> "{\"DiskId\":\"%s\",\"InstanceId\":\"%s\",\"Status\":\"In_use\",\"PendingDetach\":null}"
                        .formatted(diskId(i), instanceId(i)))
                .collect(Collectors.joining(",\n", "{\"Disks\":[", "]}\n"));
    }

    /** A call for each of the disks. */
    byte[][] detachDisk() {
        return requests(i -> "Action=DetachDisk&InstanceId=" + instanceId(i) + "&DiskId=" + diskId(i));
    }

    /** As many calls, each for a disk that is free. */
    byte[][] detachFreeDisk() {
        return requests(i -> "Action=DetachDisk&InstanceId=" + instanceId(i) + "&DiskId=" + freeDiskId(i % FREE));
    }

    /** A call for each of the disks. */
    byte[][] describeDisksById() {
        return requests(i -> "Action=DescribeDisks&RegionId=cn-hangzhou&DiskIds=%5B%22" + diskId(i) + "%22%5D");
    }

    private byte[][] requests(IntFunction<String> query) {
        return calledDisks()
                .mapToObj(i -> "GET /?Format=JSON&" + query.apply(i) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    private IntStream calledDisks() {
        return IntStream.range(0, called).map(i -> (int) ((long) i * disks / called));
    }

    private static String instanceId(int disk) {
        return "i-bp1%017d".formatted(disk / PER_INSTANCE);
    }

    private static String freeDiskId(int disk) {
        return "d-free%016d".formatted(disk);
    }

    private static String diskId(int disk) {
        return "d-bp1%017d".formatted(disk);
    }
}

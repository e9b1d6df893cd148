package io.ecsemulator.http;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.tenant.Tenants;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a call costs inside the server, from its parameters to the bytes of its JSON answer, as the world grows. Of every
 * second disk the detach is pending; the others are called for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScaleBenchmark {

    private static final int DISKS_PER_INSTANCE = 16;

    @Param({"10", "1000000"})
    int disks;

    /** The number of disks that are called for. */
    private int called;

    private ConfigurableApplicationContext context;
    private Store store;
    private Operations operations;
    private ResponseWriter writer;
    private Connection connection;
    private int next;

    @Setup
    public void start() throws IOException {
        context = SpringApplication.run(
                EcsEmulatorApplication.class,
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                // Later than what is pending, so that no call changes what the executor waits for.
                "--ecs.emulator.delays.detach-disk=100h",
                "--logging.level.root=warn");
        connection = new Connection(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        store = context.getBean(Tenants.class).of("").store();
        operations = context.getBean(Operations.class);
        writer = context.getBean(ResponseWriter.class);
        called = disks / 2;
        store.<Integer>step(world -> {
            world.clear();
            for (int i = 0; i < called; i++) {
                if (i % DISKS_PER_INSTANCE == 0) {
                    world.put(instance(i, world.now()));
                }
                world.put(inUse("d-called-" + i, i, world.now()));
                world.put(inUse("d-pending-" + i, i, world.now())
                        .detaching(world.now().plusSeconds(3_600 + i)));
            }
            return world.pendingTransitionCount();
        });
    }

    private static String instanceId(int disk) {
        return "i-" + disk / DISKS_PER_INSTANCE;
    }

    private static Instance instance(int disk, Instant now) {
        return InstanceDefaults.of(
                instanceId(disk),
                InstanceDefaults.REGION,
                InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                InstanceTypes.get(InstanceDefaults.TYPE),
                InstanceStatus.Running,
                now);
    }

    private static Disk inUse(String diskId, int disk, Instant now) {
        return DiskDefaults.of(
                        diskId,
                        InstanceDefaults.REGION,
                        InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                        DiskType.data,
                        DiskDefaults.CATEGORY,
                        "",
                        DiskDefaults.SIZE,
                        now)
                .withStatus(DiskStatus.In_use)
                .withAttachments(List.of(new Attachment(instanceId(disk), "/dev/xvdb", now)));
    }

    @TearDown
    public void stop() throws IOException {
        connection.close();
        context.close();
    }

    /** An accepted call; the disk is then put back, which is measured too. */
    @Benchmark
    public byte[] detachDisk() {
        int i = next();
        byte[] answer = call(Map.of("Action", "DetachDisk", "InstanceId", instanceId(i), "DiskId", "d-called-" + i));
        store.<Boolean>step(world -> putBack(world, "d-called-" + i));
        return answer;
    }

    /** The same as a client on this machine sees it, one call after the other on one connection. */
    @Benchmark
    public byte[] detachDiskOverHttp() throws IOException {
        int i = next();
        byte[] answer =
                connection.get("Action=DetachDisk&Format=JSON&InstanceId=" + instanceId(i) + "&DiskId=d-called-" + i);
        store.<Boolean>step(world -> putBack(world, "d-called-" + i));
        return answer;
    }

    @Benchmark
    public byte[] describeDisksById() {
        return call(Map.of(
                "Action",
                "DescribeDisks",
                "RegionId",
                InstanceDefaults.REGION,
                "DiskIds",
                "[\"d-called-" + next() + "\"]"));
    }

    @Benchmark
    public byte[] describeDisksByIdOverHttp() throws IOException {
        return connection.get("Action=DescribeDisks&Format=JSON&RegionId=" + InstanceDefaults.REGION
                + "&DiskIds=%5B%22d-called-" + next() + "%22%5D");
    }

    /** The first of the disks of an instance. */
    @Benchmark
    public byte[] describeDisksByInstance() {
        return call(Map.of(
                "Action",
                "DescribeDisks",
                "RegionId",
                InstanceDefaults.REGION,
                "InstanceId",
                instanceId(next()),
                "PageSize",
                "1"));
    }

    /** A snapshot that does not exist and that no disk was made of: the call is refused. */
    @Benchmark
    public Object describeDisksByUnknownSnapshot() {
        try {
            return call(Map.of(
                    "Action",
                    "DescribeDisks",
                    "RegionId",
                    InstanceDefaults.REGION,
                    "SnapshotId",
                    "s-unknown-" + next()));
        } catch (ApiException e) {
            return e;
        }
    }

    /** An instance without disks; it is put into the world before, which is measured too. */
    @Benchmark
    public byte[] deleteInstance() {
        store.<Boolean>step(world -> {
            world.put(InstanceDefaults.of(
                    "i-deleted",
                    InstanceDefaults.REGION,
                    InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                    InstanceTypes.get(InstanceDefaults.TYPE),
                    InstanceStatus.Stopped,
                    world.now()));
            return true;
        });
        return call(Map.of("Action", "DeleteInstance", "InstanceId", "i-deleted"));
    }

    /** One disk, on a page anywhere. */
    @Benchmark
    public byte[] describeDisksByPage() {
        return call(Map.of(
                "Action",
                "DescribeDisks",
                "RegionId",
                InstanceDefaults.REGION,
                "PageNumber",
                String.valueOf(1 + 2 * next()),
                "PageSize",
                "1"));
    }

    private int next() {
        next = (next + 7_919) % called;
        return next;
    }

    private byte[] call(Map<String, String> parameters) {
        String action = parameters.getOrDefault("Action", "");
        Call call = new Call(RequestIds.next(), action, parameters, "", "127.0.0.1", store);
        return writer.bytes(Format.JSON, "Response", Idempotency.execute(operations.find(action, null), call));
    }

    private static boolean putBack(World world, String diskId) {
        Disk detaching = Objects.requireNonNull(world.disk(diskId));
        world.put(detaching.withStatus(DiskStatus.In_use).withPendingTransition(null));
        return true;
    }
}

package io.ecsemulator.auth;

import com.sun.management.OperatingSystemMXBean;
import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.http.Connection;
import io.ecsemulator.operation.Hashing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares the throughput with signature checks off and strict. Two servers in one process get the same calls, signed in
 * advance, in short alternating slices, so noise and warm-up affect both. The result is the ratio of the two slices of a
 * pair. JMH is not used because it would run the two minutes apart.
 */
public final class SignatureBenchmark {

    private static final Map<String, String> CALL = Map.of(
            "RegionId", "cn-hangzhou",
            "DiskIds", "[\"d-23jbf2v5m\"]");

    /** About an eighth of a second: short, so the machine is in the same state for both slices of a pair. */
    private static final int CALLS_PER_SLICE = 2_000;

    private static final int PAIRS_PER_ROUND = 10;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ExecutorService threads;
    private final Server off;
    private final Server strict;

    private SignatureBenchmark(ExecutorService threads, Server off, Server strict) {
        this.threads = threads;
        this.off = off;
        this.strict = strict;
    }

    /**
     * Measures and prints.
     *
     * @param args the number of rounds of ten pairs to warm up, the number to measure, the number of connections
     */
    public static void main(String[] args) throws Exception {
        int warmup = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try (Server off = new Server(AuthMode.OFF, connections);
                Server strict = new Server(AuthMode.STRICT, connections)) {
            SignatureBenchmark benchmark = new SignatureBenchmark(threads, off, strict);
            // Both before either is measured, so shared code is equally warm.
            benchmark.compare(SignatureBenchmark::v1, warmup);
            benchmark.compare(SignatureBenchmark::v3, warmup);
            print("V1", benchmark.compare(SignatureBenchmark::v1, rounds));
            print("V3", benchmark.compare(SignatureBenchmark::v3, rounds));
        } finally {
            threads.shutdown();
        }
    }

    /** A server and its connections. */
    private static final class Server implements AutoCloseable {
        private final ConfigurableApplicationContext context;
        private final List<Connection> connections = new ArrayList<>();

        Server(AuthMode auth, int connections) throws IOException {
            context = SpringApplication.run(
                    EcsEmulatorApplication.class,
                    "--spring.config.name=ecs-emulator",
                    "--server.port=0",
                    "--logging.level.root=warn",
                    "--ecs.emulator.auth=" + auth,
                    // The connections wait while the requests are signed.
                    "--ecs.emulator.request-timeout=10m",
                    "--ecs.emulator.credentials[0].access-key-id=testid",
                    "--ecs.emulator.credentials[0].access-key-secret=testsecret");
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int i = 0; i < connections; i++) {
                this.connections.add(new Connection(port));
            }
        }

        @Override
        public void close() throws IOException {
            for (Connection connection : connections) {
                connection.close();
            }
            context.close();
        }
    }

    /** The figures of a slice; the CPU time is that of client and server together. */
    private record Slice(double callsPerSecond, double cpuPerCall) {}

    /** Sends the same requests to both servers, one slice right after the other. */
    private record Pair(Slice off, Slice strict) {}

    private List<Pair> compare(Supplier<String> signed, int rounds) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            byte[][] requests = Stream.generate(signed)
                    .limit(CALLS_PER_SLICE * PAIRS_PER_ROUND)
                    .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);
            // The garbage of signing must not be collected in a slice.
            System.gc();
            for (int i = 0; i < PAIRS_PER_ROUND; i++) {
                int from = i * CALLS_PER_SLICE;
                // The first server changes, so the order does not matter.
                if (i % 2 == 0) {
                    Slice first = slice(off, requests, from);
                    pairs.add(new Pair(first, slice(strict, requests, from)));
                } else {
                    Slice first = slice(strict, requests, from);
                    pairs.add(new Pair(slice(off, requests, from), first));
                }
            }
        }
        return pairs;
    }

    /** All connections take from the same queue, so they end together. */
    private Slice slice(Server server, byte[][] requests, int from) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        int to = from + CALLS_PER_SLICE;
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (Connection connection : server.connections) {
            clients.add(() -> {
                for (int i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
                    connection.send(requests[i]);
                }
                return true;
            });
        }
        long start = System.nanoTime();
        long startCpu = PROCESS.getProcessCpuTime();
        for (Future<Boolean> client : threads.invokeAll(clients)) {
            client.get();
        }
        long cpu = PROCESS.getProcessCpuTime() - startCpu;
        long elapsed = System.nanoTime() - start;
        return new Slice(CALLS_PER_SLICE * 1e9 / elapsed, cpu / 1e3 / CALLS_PER_SLICE);
    }

    private static void print(String signature, List<Pair> pairs) {
        print(signature + ", calls per second", pairs, Slice::callsPerSecond);
        print(signature + ", microseconds of CPU per call", pairs, Slice::cpuPerCall);
    }

    private static void print(String what, List<Pair> pairs, ToDoubleFunction<Slice> figure) {
        double[] off = sorted(pairs, pair -> figure.applyAsDouble(pair.off));
        double[] strict = sorted(pairs, pair -> figure.applyAsDouble(pair.strict));
        double[] ratio = sorted(pairs, pair -> figure.applyAsDouble(pair.strict) / figure.applyAsDouble(pair.off));
        // The 95 % confidence interval of a median by ranks, for any distribution.
        double margin = 0.98 / Math.sqrt(pairs.size());
        System.out.printf(
                Locale.ROOT,
                "%s: off %,.1f, strict %,.1f; strict to off %.3f (%.3f to %.3f; the middle half of %d pairs %.3f to %.3f)%n",
                what,
                quantile(off, 0.5),
                quantile(strict, 0.5),
                quantile(ratio, 0.5),
                quantile(ratio, 0.5 - margin),
                quantile(ratio, 0.5 + margin),
                ratio.length,
                quantile(ratio, 0.25),
                quantile(ratio, 0.75));
    }

    private static double[] sorted(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String v1() {
        Map<String, String> parameters = new TreeMap<>(CALL);
        parameters.putAll(Map.of(
                "Action", "DescribeDisks",
                "Version", "2014-05-26",
                "Format", "JSON",
                "AccessKeyId", "testid",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", UUID.randomUUID().toString(),
                "Timestamp", now()));
        String query = Encoding.canonicalQuery(parameters, Encoding::encode);
        byte[] hash = Hashing.hmac(
                "HmacSHA1", "testsecret&".getBytes(StandardCharsets.US_ASCII), "GET&%2F&" + Encoding.encode(query));
        return "GET /?" + query + "&Signature="
                + Encoding.encode(Base64.getEncoder().encodeToString(hash)) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    private static String v3() {
        String query = Encoding.canonicalQuery(CALL, Encoding::encode);
        String hashOfNothing = Hashing.sha256(new byte[0]);
        StringBuilder headers = new StringBuilder();
        StringBuilder names = new StringBuilder();
        new TreeMap<>(Map.of(
                        "host",
                        "127.0.0.1",
                        "x-acs-action",
                        "DescribeDisks",
                        "x-acs-content-sha256",
                        hashOfNothing,
                        "x-acs-date",
                        now(),
                        "x-acs-signature-nonce",
                        UUID.randomUUID().toString(),
                        "x-acs-version",
                        "2014-05-26"))
                .forEach((name, value) -> {
                    headers.append(name).append(':').append(value).append('\n');
                    names.append(names.isEmpty() ? "" : ";").append(name);
                });
        String canonical = "GET\n/\n" + query + "\n" + headers + "\n" + names + "\n" + hashOfNothing;
        byte[] hash = Hashing.hmac(
                "HmacSHA256",
                "testsecret".getBytes(StandardCharsets.US_ASCII),
                "ACS3-HMAC-SHA256\n" + Hashing.sha256(canonical.getBytes(StandardCharsets.US_ASCII)));
        return "GET /?" + query + " HTTP/1.1\r\nAccept: application/json\r\n"
                + headers.toString().replace("\n", "\r\n")
                + "Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders="
                + names + ",Signature=" + HexFormat.of().formatHex(hash) + "\r\n\r\n";
    }
}

package io.ecsemulator.api.auth;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.api.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many calls per second are answered with checking off and strict: the same signed calls, signed before they are
 * measured.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(2)
@Threads(16)
public class SignatureBenchmark {

    private static final Map<String, String> CALL = Map.of(
            "RegionId", "cn-hangzhou",
            "DiskIds", "[\"d-23jbf2v5m\"]");

    /** The server. */
    @State(Scope.Benchmark)
    public static class Server {
        @Param({"off", "strict"})
        String auth;

        @Param({"V1", "V3"})
        String signature;

        private ConfigurableApplicationContext context;
        private int port;

        @Setup
        public void start() {
            context = SpringApplication.run(
                    EcsEmulatorApplication.class,
                    "--spring.config.name=ecs-emulator",
                    "--server.port=0",
                    "--logging.level.root=warn",
                    "--ecs.emulator.auth=" + auth,
                    "--ecs.emulator.credentials[0].access-key-id=testid",
                    "--ecs.emulator.credentials[0].access-key-secret=testsecret");
            port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @TearDown
        public void stop() {
            context.close();
        }
    }

    /** A client with calls that are signed already. */
    @State(Scope.Thread)
    public static class Client {
        private static final int CALLS = 12_000;

        private final byte[][] calls = new byte[CALLS][];
        private Connection connection;
        private int next;

        @Setup
        public void connect(Server server) throws IOException {
            connection = new Connection(server.port);
        }

        @Setup(Level.Iteration)
        public void sign(Server server) {
            for (int i = 0; i < CALLS; i++) {
                calls[i] = (server.signature.equals("V1") ? v1() : v3()).getBytes(StandardCharsets.US_ASCII);
            }
            next = 0;
        }

        @TearDown
        public void close() throws IOException {
            connection.close();
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String v1() {
        Map<String, String> parameters = new TreeMap<>(CALL);
        parameters.putAll(Map.of(
                "Action", "DescribeDisks",
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

    @Benchmark
    public byte[] describeDisks(Client client) throws IOException {
        return client.connection.send(client.calls[client.next++]);
    }
}

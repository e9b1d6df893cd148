package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Connections that wait, held calls and slow bodies leave room for others. */
@EmulatorTest
@TestPropertySource(properties = {"server.tomcat.max-connections=100", "ecs.emulator.request-timeout=1s"})
class ConnectionLimitsTest {

    private static final String HALF_A_HEAD = "GET /?Action=D";
    private static final String HALF_A_BODY =
            "POST /?Action=DescribeRegions&Format=JSON HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nA";

    private static final String CHUNKED =
            HALF_A_BODY.replaceFirst("Content-Length.*\\s+A$", "Transfer-Encoding: chunked\r\n\r\n");

    private final int port;
    private final Emulator emulator;
    private final Connections connections;
    private final ConnectionLimits limits;
    private final List<RawHttp> open = new ArrayList<>();

    ConnectionLimitsTest(
            @LocalServerPort int port, @Autowired Connections connections, @Autowired ConnectionLimits limits) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.connections = connections;
        this.limits = limits;
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @AfterEach
    void close() throws IOException {
        for (RawHttp http : open) {
            http.close();
        }
    }

    private RawHttp open(String request) throws IOException {
        RawHttp http = new RawHttp(port);
        open.add(http);
        http.write(request);
        return http;
    }

    @ParameterizedTest
    @CsvSource({"64, 124", "128, 248", "512, 992", "16384, 10000", "1, 64"})
    void heapBoundsConnections(long mebibytes, int expected) {
        assertThat(ConnectionLimits.maxIn(mebibytes << 20)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF_A_HEAD})
    void closesTheConnectionThatHasWaitedLongest(String sent) throws IOException {
        RawHttp first = open(sent);
        await().until(() -> connections.count() > 0);
        for (int i = 0; i < 2 * limits.max(); i++) {
            open(sent);
        }
        await().until(() -> connections.count() <= limits.max());

        assertThatThrownBy(first::read).isInstanceOf(IOException.class);
        assertThat(emulator.control("health").status()).isEqualTo(200);
        assertThat(limits.closed()).isGreaterThanOrEqualTo(limits.max());
    }

    @Test
    void closesConnectionWhoseHeadTakesTooLong() throws IOException {
        RawHttp slow = open(HALF_A_HEAD);
        RawHttp idle = open("");
        assertThatThrownBy(slow::read).isInstanceOf(EOFException.class);
        assertThat(idle.send("GET /?Action=DescribeRegions HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsCallsAboveTheMaximumOfHeldCalls(@Autowired HeldCalls heldCalls) throws IOException {
        emulator.control("POST", "faults", "{Action: DescribeRegions, NoAnswer: PT10M}");
        String call = "GET /?Action=DescribeRegions&Format=JSON HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (int i = 0; i < heldCalls.max(); i++) {
            open(call);
        }
        await().until(() -> heldCalls.count() == heldCalls.max());

        new Refusal(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.")
                .expectJson(RawHttp.exchange(port, call), "localhost", "Connection: close");
        assertThat(emulator.control("requests")
                        .json()
                        .at("/Requests/0/Decision")
                        .asString())
                .isEqualTo("rejected: 50 calls are delayed, which is the maximum");

        emulator.reset();
        await().until(() -> heldCalls.count() == 0);
    }

    @Test
    void slowBodiesTakeNoThreadAndTheOldestGivesWay(@Autowired BodyMemory bodies) throws IOException {
        await().until(() -> bodies.taken() == 0);
        RawHttp first = open(HALF_A_BODY);
        // Before its head is read it would be an idle connection, which is closed without an answer.
        await().until(() -> bodies.taken() > 0);
        for (int i = 0; i < 2 * limits.max(); i++) {
            open(HALF_A_BODY);
        }

        new Refusal(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.")
                .expectJson(first.read(), "localhost", "Connection: close");
        await().until(() -> connections.count() <= limits.max());

        assertThat(emulator.control("health").status()).isEqualTo(200);
        assertThat(emulator.call("DescribeRegions").has("Regions")).isTrue();
    }

    @Test
    void rejectsBodyThatDoesNotArriveInTime() throws IOException {
        Refusal late = new Refusal(408, "RequestTimeout", "The body of the request did not arrive in time.");

        late.expectJson(open(HALF_A_BODY).read(), "localhost", "Connection: close");
        late.expectXml(open(HALF_A_BODY.replace("JSON", "XML")).read(), "localhost", "Connection: close");
        RawHttp.Response control =
                open("PUT /_emulator/state HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{")
                        .read();
        assertThat(control.status()).isEqualTo(408);
        assertThat(control.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nA=b\r\n0\r\n\r\n",
                "0\r\n\r\n",
                "3\r\nA=b\r\n|0\r\n\r\n",
                "3\r\nA=|b\r\n0\r\n\r\n",
                "3\r\nA=b\r\n0\r\n|\r\n",
                "|3\r\nA=b\r\n0\r\n\r\n"
            })
    void readsChunksHoweverTheyArrive(String chunks) throws IOException {
        String[] parts = chunks.split("\\|", -1);
        RawHttp http = open(CHUNKED + parts[0]);
        if (parts.length > 1) {
            // Most probably the first part has been read when this is answered; either way the call succeeds.
            emulator.control("health");
            http.write(parts[1]);
        }

        assertThat(http.read().status()).isEqualTo(200);
    }

    @Test
    void answersCallerThatEndsItsOutputAfterTheBody() throws IOException {
        RawHttp http = open(CHUNKED + "3\r\nA=b\r\n0\r\n\r\n");
        http.end();

        assertThat(http.read().status()).isEqualTo(200);
    }

    @Test
    void closingManyHeldCallsSearchesOnce(@Autowired HeldCalls heldCalls) throws IOException {
        emulator.control("POST", "faults", "{Action: DescribeRegions, NoAnswer: PT10M}");
        for (int i = 0; i < heldCalls.max(); i++) {
            open("GET /?Action=DescribeRegions HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        await().until(() -> heldCalls.count() == heldCalls.max());
        long before = connections.searched();

        emulator.reset();

        await().until(() -> heldCalls.count() == 0);
        assertThat(connections.searched() - before).isLessThan(2L * limits.max());
    }

    /** More callers than the port has threads, none of whom reads: each thread is stuck in a write once the sockets are full. */
    @Test
    void answersOthersWhileCallersDoNotReadTheirResponses() throws IOException {
        String call = "GET /?Action=DescribeInstanceTypes HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (int i = 0; i < 40; i++) {
            open(call.repeat(400));
        }
        EmulatorProtocol protocol = connections.protocols().get(0);
        await().until(() -> threads(protocol).getMaximumPoolSize() > protocol.getMaxThreads());

        assertThat(emulator.control("health").status()).isEqualTo(200);

        close();
        await().until(() -> threads(protocol).getMaximumPoolSize() == protocol.getMaxThreads());
    }

    private static ThreadPoolExecutor threads(EmulatorProtocol protocol) {
        return (ThreadPoolExecutor) protocol.getExecutor();
    }
}

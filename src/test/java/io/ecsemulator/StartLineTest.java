package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Edition;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartLineTest {

    private static String line(@Nullable InetAddress address) {
        return new StartLine(address, Edition.E2026, new PrintStream(PrintStream.nullOutputStream()))
                .line(8080, Duration.ofMillis(1_234));
    }

    @Test
    void hasAddressEditionAndDuration() throws UnknownHostException {
        assertThat(line(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})))
                .isEqualTo("ECS emulator: http://127.0.0.1:8080, control API http://127.0.0.1:8080/_emulator,"
                        + " edition 2026, started in 1.2 s");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, localhost",
        "00000000000000000000000000000000, localhost",
        "00000000000000000000000000000001, [0:0:0:0:0:0:0:1]",
        "c0000201, 192.0.2.1"
    })
    void addressCanBeCalled(String bytes, String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(HexFormat.of().parseHex(bytes));

        assertThat(line(address)).contains("http://" + host + ":8080/_emulator");
    }

    @Test
    void noAddressMeansLocalhost() {
        assertThat(line(null)).contains("http://localhost:8080,");
    }
}

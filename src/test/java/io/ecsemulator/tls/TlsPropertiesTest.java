package io.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecs",
                "ecs.aliyuncs.com",
                "*.aliyuncs.com",
                "ECS-1.Example.com",
                "3com.com",
                "xn--fiqs8s.cn",
                "10.0.0.1",
                "fe80::1"
            })
    void acceptsHost(String host) {
        assertThat(new TlsProperties(0, List.of(host), "", "").hosts()).containsExactly(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "*.com",
                "a.*.com",
                "*a.b.com",
                "a_b",
                "-a.com",
                "a-.com",
                "a..b",
                "a.com.",
                "a b",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/8",
                "[::1]",
                "fe80:::1",
                "https://a.com",
                "a.com:443",
                "\u4e2d.cn"
            })
    void rejectsHost(String host) {
        assertThatThrownBy(() -> new TlsProperties(0, List.of(host), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hosts has \"" + host + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void rejectsPort(int port) {
        assertThatThrownBy(() -> new TlsProperties(port, List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port is " + port + ", not between 0 and 65535");
    }

    @Test
    void rejectsBundleTogetherWithCaFileOrHosts() {
        assertThat(new TlsProperties(0, List.of(), "", "mine").bundle()).isEqualTo("mine");
        assertThatThrownBy(() -> new TlsProperties(0, List.of(), "ca.pem", "mine"))
                .hasMessageStartingWith("bundle names your own certificate");
        assertThatThrownBy(() -> new TlsProperties(0, List.of("ecs"), "", "mine"))
                .hasMessageStartingWith("bundle names your own certificate");
    }
}

package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** While HTTPS is off, as it is by default. */
@EmulatorTest
class AuthorityTest {

    private final Emulator emulator;

    AuthorityTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @Test
    void isNotThereAndSaysWhy() {
        Answer answer = emulator.control("ca.pem");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.json().at("/detail").stringValue())
                .isEqualTo("There is no authority: HTTPS is off. ecs.emulator.tls.enabled=true turns it on");
    }

    @Test
    void nothingOfItIsLoaded(@Autowired ApplicationContext context) {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tls"));
    }
}

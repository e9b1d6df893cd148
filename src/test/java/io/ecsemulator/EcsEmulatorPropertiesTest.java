package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.http.Recommend;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** The rules of the settings, without a start. {@code RunnableJarIT} tests what a start prints. */
class EcsEmulatorPropertiesTest {

    private static EcsEmulatorProperties bind(String... settings) throws IOException {
        Map<String, Object> given = new LinkedHashMap<>();
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> given.put("ecs.emulator." + setting[0], setting[1]));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("given", given));
        sources.addLast(new ResourcePropertySource(new ClassPathResource("ecs-emulator.properties")));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("ecs.emulator", EcsEmulatorProperties.class)
                .get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock=                             | must not be empty",
                "state=                             | must not be blank",
                "state=' '                          | must not be blank",
                "store=                             | must not be empty",
                "api-edition=                       | is neither 2018 nor 2026",
                "api-edition=2019                   | is neither 2018 nor 2026",
                "isolation=                         | must not be empty",
                "ids=                               | must not be empty",
                "disk-operations-per-instance=-1    | is negative",
                "families-without-hot-detach=a,,b   | has an empty entry",
                "disk-quantity.g7=20                | g7 is no instance type or family",
                "disk-quantity.ecs.g7=0             | is not between 1 and 64",
                "disk-quantity.ecs.g7=65            | is not between 1 and 64",
                "unknown-ids=                       | must not be empty",
                "auth=strict                        | there are no credentials",
                "journal-calls=-1                   | is negative",
                "log-calls=                         | is neither off, refused nor all",
                "log-calls=some                     | is neither off, refused nor all",
                "recommend=                         | must not be empty",
                "request-timeout=                   | must not be empty",
                "control-hosts=a,,b                 | has an empty entry"
            })
    void rejects(String setting, String reason) {
        String[] nameAndValue = setting.replace("'", "").split("=", 2);

        assertInvalid(nameAndValue[0], nameAndValue[1], reason, setting.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "999us"})
    void rejectsTooShortTimeout(String timeout) {
        assertThatThrownBy(() -> bind("request-timeout=" + timeout))
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("ecs.emulator.request-timeout")
                .hasMessageContaining("is shorter than a millisecond");
    }

    @Test
    void rejectsRecommendingTheConsoleWithoutIt() {
        assertInvalid("recommend", "console", "ecs.emulator.console is false", "recommend=console", "console=false");
    }

    @Test
    void rejectsDuplicateAccessKey() {
        assertInvalid(
                "credentials",
                "one",
                "is the access-key-id of several",
                "credentials[0].access-key-id=one",
                "credentials[0].access-key-secret=a",
                "credentials[1].access-key-id=one",
                "credentials[1].access-key-secret=b");
    }

    private static void assertInvalid(String name, String value, String reason, String... settings) {
        assertThatThrownBy(() -> bind(settings))
                .rootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidConfigurationPropertyValueException.class))
                .satisfies(invalid -> {
                    assertThat(invalid.getName()).isEqualTo("ecs.emulator." + name);
                    assertThat(invalid.getValue()).hasToString(value);
                    assertThat(invalid.getReason()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "access-key-secret, access-key-id",
        "access-key-id, access-key-secret",
    })
    void rejectsAccessKeyWithout(String given, String missing) {
        assertThatThrownBy(() -> bind("credentials[0]." + given + "=x"))
                .hasMessageContaining("ecs.emulator.credentials[0]")
                .hasRootCauseMessage(missing + " must not be blank");
        assertThatThrownBy(() -> bind("credentials[0]." + given + "=x", "credentials[0]." + missing + "= "))
                .hasRootCauseMessage(missing + " must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk-operations-per-instance=0",
                "families-without-hot-detach=",
                "disk-quantity.ecs.g7=",
                "disk-quantity.ecs.g7=1",
                "disk-quantity.ecs.g8i.48xlarge=64",
                "auth=lenient",
                "auth=",
                "journal-calls=0",
                "log-calls=OFF",
                "recommend=console",
                "request-timeout=1ms",
                "control-token=",
                "control-hosts="
            })
    void accepts(String setting) throws IOException {
        assertThat(bind(setting)).isNotNull();
    }

    @Test
    void acceptsTheDefaults() throws IOException {
        assertThat(bind().recommend()).isEqualTo(Recommend.ALIBABA_CLOUD);
    }
}

package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the control API says what the control API is. */
@EmulatorTest
class OpenApiTest {

    private final Emulator emulator;
    private final JsonNode document;

    OpenApiTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.document = emulator.control("openapi.json").json();
    }

    @Test
    void itIsValid() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void itHasEveryCallAndNoOther(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        Set<String> there = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(there);
    }

    static List<Arguments> records() {
        return Map.<String, Class<? extends Record>>ofEntries(
                        Map.entry("WorldState", WorldState.class),
                        Map.entry("Summary", WorldState.Summary.class),
                        Map.entry("ClockState", ClockController.ClockState.class),
                        Map.entry("Setting", ClockController.Setting.class),
                        Map.entry("Advance", ClockController.Advance.class),
                        Map.entry("FaultRule", FaultRule.class),
                        Map.entry("FaultList", FaultController.FaultList.class),
                        Map.entry("JournalEntry", JournalEntry.class),
                        Map.entry("Calls", JournalController.Calls.class),
                        Map.entry("CountList", JournalController.CountList.class),
                        Map.entry("AccountList", TenantController.TenantList.class),
                        Map.entry("Health", HealthController.Health.class))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasTheFieldsOfItsRecord(String schema, Class<? extends Record> type) {
        assertThat(document.at("/components/schemas/" + schema + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}

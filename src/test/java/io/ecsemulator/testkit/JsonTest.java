package io.ecsemulator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final JsonMapper JACKSON = new JsonMapper();

    @Test
    void readsValuesOfAllTypes() {
        assertThat(Json.read(" { \"a\" : [ 1 , -2.50e+1, true, false, null, \"\" ], \"b\":{}, \"c\":[] } "))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(1L, new BigDecimal("-25.0"), true, false, null, ""),
                        "b",
                        Map.of(),
                        "c",
                        List.of()));
        assertThat(Json.read("123456789012345678901234567890"))
                .isEqualTo(new BigDecimal("123456789012345678901234567890"));
    }

    @Test
    void readsEscapes() {
        assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4F4d\\ud83d\\ude00\""))
                .isEqualTo("\"\\/\b\f\n\r\t位😀");
    }

    @Test
    void writesOtherValuesAsText() {
        assertThat(Json.write(java.time.Duration.ofSeconds(60))).isEqualTo("\"PT1M\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{,}",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"\n\"",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "-",
                "--1",
                "tru",
                "nul",
                "1 1",
                "{} x",
                "]",
                "'a'"
            })
    void rejectsInvalidJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text)).withMessageStartingWith("is not JSON");
    }

    @Test
    void rejectsDeepNesting() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(100_000)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItWrites(@ForAll("values") Object value) {
        assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void jacksonReadsWhatItWrites(@ForAll("values") Object value) {
        JsonNode theirs = JACKSON.readTree(Json.write(value));

        assertThat(Json.read(JACKSON.writeValueAsString(theirs))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(20)
                        .filter(JsonTest::isText)
                        .asGeneric(),
                Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L).asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return containers(containers(simple));
    }

    /** Returns the values, and lists and objects of them. */
    private static Arbitrary<Object> containers(Arbitrary<Object> values) {
        return Arbitraries.oneOf(
                values,
                values.list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(Arbitraries.strings().ascii().ofMaxLength(5), values)
                        .ofMaxSize(4)
                        .map(LinkedHashMap::new));
    }

    /** An unpaired surrogate cannot be encoded. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}

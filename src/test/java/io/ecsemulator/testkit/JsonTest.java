package io.ecsemulator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ecsemulator.support.Seeds;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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

    @Test
    void readsWhatItWrites() {
        Seeds.check(200, random -> {
            Object value = value(random, 2);

            assertThat(Json.read(Json.write(value))).isEqualTo(value);
        });
    }

    @Test
    void jacksonReadsWhatItWrites() {
        Seeds.check(200, random -> {
            Object value = value(random, 2);
            JsonNode theirs = JACKSON.readTree(Json.write(value));

            assertThat(Json.read(JACKSON.writeValueAsString(theirs))).isEqualTo(value);
        });
    }

    /** A text, a number or a boolean, or a list or an object of such values, with {@code depth} levels at most. */
    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 5);
        return switch (kind) {
            case 0 -> text(random, 0x1_1000, 20);
            case 1 -> random.nextLong(-999_999_999_999L, 999_999_999_999L);
            case 2 -> random.nextBoolean();
            case 3 ->
                Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(5))
                        .toList();
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int left = random.nextInt(5); left > 0; left--) {
                    object.put(text(random, 0x80, 5), value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    /** A text without surrogates: one without its other half cannot be encoded. */
    private static String text(Random random, int end, int maxLength) {
        return random.ints(random.nextInt(maxLength + 1), 0, end)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

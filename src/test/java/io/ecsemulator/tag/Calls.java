package io.ecsemulator.tag;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the tests of tagging share. */
final class Calls {

    private Calls() {}

    /** The tags of a resource as the world has them, in their order. */
    static Map<String, String> tags(Emulator emulator, String resourceId) {
        Map<String, String> tags = new LinkedHashMap<>();
        emulator.control("state")
                .json()
                .forEach(resources -> resources.forEach(resource -> {
                    if (resource.properties().iterator().next().getValue().equals(text(resourceId))) {
                        resource.at("/Tags/Tag")
                                .forEach(tag -> tags.put(
                                        tag.at("/TagKey").stringValue(),
                                        tag.at("/TagValue").stringValue()));
                    }
                }));
        return tags;
    }

    private static JsonNode text(String text) {
        return Emulator.JSON.getNodeFactory().stringNode(text);
    }

    /** A call that is refused with the message of the error as it is declared. */
    static Refusal refused(String when, ApiError error, Map<String, String> parameters) {
        return new Refusal(when, error, error.message(), null, parameters);
    }

    /** That call with so many parameters more: {@code prefix1suffix=value1} and so on. */
    static Map<String, String> with(Map<String, String> call, int count, String prefix, String suffix, String value) {
        Map<String, String> longer = new LinkedHashMap<>(call);
        IntStream.rangeClosed(1, count).forEach(i -> longer.put(prefix + i + suffix, value + i));
        return longer;
    }

    /** That call with one parameter more, which may be empty. */
    static Map<String, String> with(Map<String, String> call, String name, String value) {
        Map<String, String> longer = new LinkedHashMap<>(call);
        longer.put(name, value);
        return longer;
    }
}

package io.ecsemulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios of {@code scenarios.yml}: those that need more than small changes of the sample call and the demo world. */
final class WrittenScenarios {

    /** Stands in an item of a list for as many items, with the numbers from 1 in the place of the braces. */
    private static final Pattern MANY = Pattern.compile("\\{1\\.\\.(\\d+)}");

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;

    /** The scenarios of a document: a list for each action. */
    WrittenScenarios(JsonNode document) {
        this.document = document;
    }

    /** The scenarios of an operation. */
    List<Scenario> of(String action) {
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : document.path(action)) {
            scenarios.add(new Scenario(request(scenario.path("request").asString()), (ObjectNode)
                    expanded(scenario.withObject("/state"))));
        }
        return scenarios;
    }

    private static Map<String, String> request(String query) {
        Map<String, String> request = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            request.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return request;
    }

    /** A node with the items of its lists as many times as they are meant. */
    private static JsonNode expanded(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), expanded(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> addExpanded(copy, expanded(item)));
            return copy;
        }
        return node;
    }

    private static void addExpanded(ArrayNode items, JsonNode item) {
        String text = item.toString();
        Matcher many = MANY.matcher(text);
        if (many.find()) {
            int count = Integer.parseInt(many.group(1));
            for (int number = 1; number <= count; number++) {
                items.add(JSON.readTree(many.replaceAll("" + number)));
            }
        } else {
            items.add(item);
        }
    }
}

package io.ecsemulator.docs;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.samples.SampleCall;
import io.ecsemulator.samples.SampleLanguage;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import tools.jackson.databind.JsonNode;

/**
 * A call in the demo world, as the emulator answers it.
 *
 * @param curl the command
 * @param json the response in JSON, indented
 * @param xml the response in XML, indented
 * @param changes what the call changes: the time since the call, the resource, and the change
 */
public record AnsweredCall(String curl, String json, String xml, List<List<String>> changes) {

    private static final String REQUEST_ID = "473469C7-AA6F-5DC5-B3DB-A3DC0DE3C83E";
    /** Longer responses are cut. */
    private static final int MAX_LINES = 60;

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("(-----BEGIN RSA PRIVATE KEY-----).*?(-----END RSA PRIVATE KEY-----)", Pattern.DOTALL);
    private static final Pattern FINGERPRINT = Pattern.compile("(?:[0-9a-f]{2}:){15}[0-9a-f]{2}");

    /** Makes the call in both formats. The emulator's world is the demo world; its clock stands still and its ids are sequential. */
    static AnsweredCall of(Operation<?, ?, ?> operation, Emulator emulator) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>(operation.sample());
        parameters.put("Action", operation.action());
        parameters.put("Version", operation.versions().get(0));
        emulator.demoWorld();
        Answer xml = expectOk(emulator.get(parameters, "Format", "XML"));
        emulator.demoWorld();
        Map<String, JsonNode> before = resources(emulator);
        parameters.put("Format", "JSON");
        Answer json = expectOk(emulator.get(parameters));
        String body = Emulator.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(json.json())
                .replaceAll("(?m)^( *\"[^\"]*\") : ", "$1: ");
        return new AnsweredCall(
                SampleLanguage.CURL.code(SampleCall.of(operation, operation.sample(), "http://127.0.0.1:8080")),
                text(body, json, emulator),
                text(indented(xml.body()), xml, emulator),
                operation.isReading() ? List.of() : changes(before, emulator));
    }

    private static Answer expectOk(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    private static String text(String body, Answer answer, Emulator emulator) {
        List<String> lines = withoutKeys(body.replace(answer.requestId(), REQUEST_ID))
                .replace(emulator.endpoint(), "127.0.0.1:8080")
                .lines()
                .toList();
        return lines.size() <= MAX_LINES
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, MAX_LINES)) + "\n… and " + (lines.size() - MAX_LINES)
                        + " lines more";
    }

    /** A key pair is another one each time. */
    private static String withoutKeys(String body) {
        String hidden = PRIVATE_KEY.matcher(body).replaceAll("$1…$2");
        return hidden.equals(body) ? body : FINGERPRINT.matcher(hidden).replaceAll("…");
    }

    private static String indented(String xml) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        StringWriter writer = new StringWriter();
        transformer.transform(new StreamSource(new StringReader(xml)), new StreamResult(writer));
        return xml.substring(0, xml.indexOf("?>") + 2) + "\n"
                + writer.toString().strip();
    }

    /** The resources of the world by kind and id. */
    private static Map<String, JsonNode> resources(Emulator emulator) {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        JsonNode state = emulator.control("state").json();
        for (ResourceKind<?> kind : ResourceKinds.STANDARD.all()) {
            for (JsonNode resource : state.path(kind.list())) {
                resources.put(kind.noun() + " `" + resource.path(kind.idField()).asString() + "`", resource);
            }
        }
        return resources;
    }

    private static List<List<String>> changes(Map<String, JsonNode> start, Emulator emulator) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, JsonNode> before = start;
        while (true) {
            JsonNode clock = emulator.control("clock").json();
            Duration passed = Duration.between(
                    Emulator.SAMPLE_TIME, Instant.parse(clock.path("Now").asString()));
            Map<String, JsonNode> now = resources(emulator);
            rows.addAll(rows(passed.isZero() ? "the call" : passed.toSeconds() + " s", before, now));
            if (clock.path("PendingTransitions").asInt() == 0) {
                return rows;
            }
            emulator.control("POST", "clock/advance", "ToNext: true");
            before = now;
        }
    }

    private static List<List<String>> rows(String time, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<List<String>> rows = new ArrayList<>();
        after.forEach((name, resource) -> {
            JsonNode old = before.get(name);
            String change = old == null ? "created" + status(resource) : difference(old, resource);
            if (!change.isEmpty()) {
                rows.add(List.of(time, name, change));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> rows.add(List.of(time, name, "removed")));
        return rows;
    }

    private static String status(JsonNode resource) {
        String status =
                resource.path("Status").asString(resource.path("TaskStatus").asString(""));
        return status.isEmpty() ? "" : " as " + status;
    }

    private static String difference(JsonNode old, JsonNode resource) {
        TreeSet<String> fields = new TreeSet<>(old.propertyNames());
        fields.addAll(resource.propertyNames());
        fields.removeIf(field -> field.startsWith("Pending"));
        return fields.stream()
                .filter(field -> !old.path(field).equals(resource.path(field)))
                .map(field -> "%s: %s → %s".formatted(field, value(old.path(field)), value(resource.path(field))))
                .collect(Collectors.joining("; "));
    }

    private static String value(JsonNode value) {
        if (value.isContainer()) {
            JsonNode list = value.size() == 1 ? value.iterator().next() : value;
            return list.isArray() ? list.size() + (list.size() == 1 ? " item" : " items") : "`" + value + "`";
        }
        return value.isMissingNode() || value.asString().isEmpty() ? "empty" : value.asString();
    }
}

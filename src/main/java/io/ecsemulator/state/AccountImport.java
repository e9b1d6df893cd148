package io.ecsemulator.state;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a state document of answers of the real service to DescribeDisks, DescribeInstances, DescribeSnapshots and other lists of resources, as SDKs and
 * the command line print them: JSON documents one after the other or in an array, in any order.
 */
public final class AccountImport {

    /**
     * A field that the emulator does not keep.
     *
     * @param Path the field, of the first resource that has it, for instance {@code Disks[d-1].Foo}
     * @param Reason why it is not used
     * @param Count how many resources have it
     */
    public record Unused(String Path, String Reason, int Count) {}

    /**
     * What was read.
     *
     * @param state the world
     * @param unused what the answers have and the world does not
     */
    public record Imported(WorldState state, List<Unused> unused) {}

    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)\\](.*)");

    private final StateReader reader;
    private final List<ResourceKind<?>> kinds;
    private final JsonMapper mapper = StateModule.json();

    /** An import of those kinds of resources. */
    AccountImport(StateReader reader, ResourceKinds kinds) {
        this.reader = reader;
        // DescribeZones has a list with the name of the kind, but does not tell what is sold out.
        this.kinds = kinds.all().stream()
                .filter(kind -> !kind.equals(ResourceKinds.ZONES))
                .toList();
    }

    /**
     * Reads answers.
     *
     * @param json the documents, in UTF-8
     * @param now when a resource is created whose creation time is not given
     * @throws StateException with the place, if the body has no such answers or they make no valid world
     */
    public Imported read(InputStream json, Instant now) {
        Reading reading = new Reading();
        try (MappingIterator<JsonNode> documents =
                mapper.readerFor(JsonNode.class).readValues(json)) {
            while (documents.hasNextValue()) {
                reading.collect(documents.nextValue());
            }
        } catch (JacksonException e) {
            throw new StateException("The body", JacksonProblems.reason(e));
        }
        ObjectNode document = reading.document();
        try {
            return new Imported(reader.read(document, now), reading.unused.list());
        } catch (StateException e) {
            throw new StateException(named(e.place(), document), String.valueOf(e.getMessage()));
        }
    }

    /** {@code Disks[d-1].Size} for {@code Disks[0].Size}: the answers have no such order. */
    private String named(String place, ObjectNode document) {
        Matcher item = ITEM.matcher(place);
        ResourceKind<?> kind = item.matches() ? kind(item.group(1)) : null;
        if (kind == null) {
            return place;
        }
        String id = document.path(kind.list())
                .path(Integer.parseInt(item.group(2)))
                .path(kind.idField())
                .asString("");
        return kind.list() + "[" + id + "]" + item.group(3);
    }

    private @Nullable ResourceKind<?> kind(String list) {
        return kinds.stream()
                .filter(kind -> kind.list().equalsIgnoreCase(list))
                .findFirst()
                .orElse(null);
    }

    /** What one answer is about. */
    private record Place(ResourceKind<?> kind, String regionId) {

        static Place of(ResourceKind<?> kind, ObjectNode fields) {
            return new Place(kind, fields.path("RegionId").asString("the region"));
        }
    }

    /** The reading of one body. */
    private final class Reading {

        private final UnusedFields unused = new UnusedFields();
        private final Map<ResourceKind<?>, Map<String, ObjectNode>> resources = new LinkedHashMap<>();
        private final Map<Place, Integer> totals = new LinkedHashMap<>();

        private void collect(JsonNode document) {
            if (document instanceof ArrayNode array) {
                array.forEach(this::collect);
            } else if (document instanceof ObjectNode object) {
                collectAnswer(object);
            } else {
                throw new StateException(
                        "The body", "has something that is not an answer, but of the type " + document.getNodeType());
            }
        }

        private void collectAnswer(ObjectNode answer) {
            for (Map.Entry<String, JsonNode> field : answer.properties()) {
                ResourceKind<?> kind = kind(field.getKey());
                if (kind != null) {
                    collectItems(kind, field.getValue(), answer);
                } else if (field.getKey().equalsIgnoreCase("body")) {
                    // The Tea SDKs print the answer with its headers.
                    collect(field.getValue());
                } else if (field.getKey().equals("Code")
                        && answer.path("Message").isString()) {
                    throw new StateException(
                            "The body",
                            "has an error instead of an answer: " + AnswerFields.shortened(field.getValue()));
                } else if (field.getValue().isContainer() && !field.getKey().equalsIgnoreCase("headers")) {
                    unused.add(field.getKey(), "", "is no list of a state document: " + lists());
                }
            }
        }

        /** The TotalCount of an answer, or 0. */
        private static int total(ObjectNode answer) {
            return answer.properties().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase("TotalCount"))
                    .mapToInt(field -> field.getValue().asInt(0))
                    .findFirst()
                    .orElse(0);
        }

        private void collectItems(ResourceKind<?> kind, JsonNode value, ObjectNode answer) {
            if (!(AnswerFields.list(value) instanceof ArrayNode items)) {
                throw new StateException(kind.list(), "is not a list");
            }
            Map<String, ObjectNode> known = resources.computeIfAbsent(kind, absent -> new LinkedHashMap<>());
            for (JsonNode item : items) {
                AnswerFields fields = new AnswerFields(kind, NodeReader.object(item, kind.list()), unused);
                if (known.containsKey(fields.id())) {
                    unused.add(kind.list(), fields.id(), "is there twice; the first counts");
                } else {
                    ObjectNode read = fields.read();
                    JsonNode regionId = answer.path("RegionId");
                    if (!read.has("RegionId") && regionId.isString()) {
                        // Of images the answer has it, not the item.
                        read.set("RegionId", regionId);
                    }
                    known.put(fields.id(), read);
                }
                // An answer is about one region.
                totals.merge(Place.of(kind, known.get(fields.id())), total(answer), Math::max);
            }
        }

        /** Tells of lists of which the answers show a page, but not all: of a kind in a region. */
        private void checkPages() {
            totals.forEach((place, total) -> {
                long shown = resources.getOrDefault(place.kind, Map.of()).values().stream()
                        .filter(fields -> Place.of(place.kind, fields).equals(place))
                        .count();
                if (shown < total) {
                    unused.add(
                            place.kind.list() + ".TotalCount",
                            "",
                            "is " + total + " in " + place.regionId + ", yet the answers have " + shown
                                    + "; other pages are missing");
                }
            });
        }

        /** Lists of a state document are in the order of creation; answers have the newest resource first. */
        private ObjectNode document() {
            if (resources.isEmpty()) {
                throw new StateException("The body", "has none of the lists " + lists());
            }
            checkPages();
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            resources.forEach((kind, byId) -> {
                List<ObjectNode> items = new ArrayList<>(byId.values());
                Collections.reverse(items);
                items.sort(
                        Comparator.comparing(item -> item.path("CreationTime").asString("")));
                document.putArray(kind.list()).addAll(items);
            });
            return document;
        }

        private String lists() {
            return kinds.stream().map(ResourceKind::list).collect(Collectors.joining(", "));
        }
    }

    /** The fields that are not used, each once. */
    static final class UnusedFields {

        private final Map<String, Unused> byField = new LinkedHashMap<>();

        /**
         * Adds a field.
         *
         * @param field the field of all resources, for instance {@code Disks.Foo}
         * @param id the resource that has it, or empty
         */
        void add(String field, String id, String reason) {
            String path =
                    id.isEmpty() ? field : field.replaceFirst("\\.|$", "[" + Matcher.quoteReplacement(id) + "]$0");
            byField.merge(
                    (field + " " + reason).toLowerCase(Locale.ROOT),
                    new Unused(path, reason, 1),
                    (before, more) -> new Unused(before.Path, reason, before.Count + 1));
        }

        List<Unused> list() {
            return List.copyOf(byField.values());
        }
    }
}

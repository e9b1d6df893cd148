package io.ecsemulator.state;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes state documents without what they have by default. It begins with the ids alone, reads that, and adds to each
 * resource the first field that came out different, until the document means the same world.
 */
public final class ShortDocument {

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\[\\d+]\\.(\\w+).*");

    private final StateReader reader;
    private final Instant now;
    private final JsonMapper json = StateModule.json();
    private final JsonNode full;
    private final ObjectNode result;

    private ShortDocument(StateReader reader, WorldState world, Instant now) {
        this.reader = reader;
        this.now = now;
        this.full = json.valueToTree(world);
        this.result = json.createObjectNode();
    }

    /** Returns the shortest document that this finds to be that world if it is read at {@code now}. */
    public static JsonNode of(WorldState world, StateReader reader, Instant now) {
        ShortDocument document = new ShortDocument(reader, world, now);
        world.resources().forEach((kind, list) -> {
            for (JsonNode resource : document.full.path(kind.list())) {
                document.result.withArray(kind.list()).addObject().set(kind.idField(), resource.path(kind.idField()));
            }
        });
        document.copy(WorldState.REMEMBERED_CALLS);
        while (document.addsWhatDiffers()) {
            // Fields that others depend on are there now.
        }
        return document.result;
    }

    private void copy(String list) {
        if (full.has(list)) {
            result.set(list, full.get(list));
        }
    }

    private boolean addsWhatDiffers() {
        JsonNode read;
        try {
            // Reading changes the document.
            read = json.valueToTree(reader.read(result.deepCopy(), now));
        } catch (StateException e) {
            return addsRefusedField(e);
        }
        boolean added = false;
        for (String list : result.propertyNames()) {
            Iterator<JsonNode> wanted = full.path(list).iterator();
            Iterator<JsonNode> actual = read.path(list).iterator();
            for (JsonNode target : result.path(list)) {
                added |= addsWhatDiffers((ObjectNode) target, wanted.next(), actual.next());
            }
        }
        return added;
    }

    /** Adds the first field that differs: later ones may follow from it, as the family from the instance type. */
    private static boolean addsWhatDiffers(ObjectNode target, JsonNode wanted, JsonNode actual) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (!field.getValue().equals(actual.path(field.getKey())) && !target.has(field.getKey())) {
                target.set(field.getKey(), field.getValue());
                return true;
            }
        }
        for (String name : actual.propertyNames()) {
            if (!wanted.has(name) && !target.has(name)) {
                target.putNull(name);
                return true;
            }
        }
        return false;
    }

    /** A field without which the document is refused is needed by all resources of the kind, or else the whole kind is. */
    private boolean addsRefusedField(StateException refusal) {
        Matcher place = FIELD.matcher(refusal.place());
        if (!place.matches()) {
            throw refusal;
        }
        String list = place.group(1);
        boolean added = false;
        Iterator<JsonNode> wanted = full.path(list).iterator();
        for (JsonNode target : result.path(list)) {
            JsonNode value = wanted.next().path(place.group(2));
            if (!value.isMissingNode() && !target.has(place.group(2))) {
                ((ObjectNode) target).set(place.group(2), value);
                added = true;
            }
        }
        if (added) {
            return true;
        }
        if (result.path(list).equals(full.path(list))) {
            throw refusal;
        }
        copy(list);
        return true;
    }
}

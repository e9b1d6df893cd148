package io.ecsemulator.console;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An id that a call names.
 *
 * @param path the path of the resource's page; empty if the world does not have it
 */
public record NamedId(String id, String path) {

    private static final Pattern NAMES_RESOURCES = Pattern.compile("(.*Ids?|KeyPairNames?)(\\.\\d+)?");
    private static final Pattern NAMES_OTHERS = Pattern.compile("(.*(Region|Zone|AccessKey|Owner)Ids?)(\\.\\d+)?");

    /** The ids in a call's parameters, each once. */
    static List<NamedId> of(Map<String, String> parameters, World world) {
        Map<String, String> naming = new TreeMap<>(parameters);
        naming.keySet()
                .removeIf(name -> !NAMES_RESOURCES.matcher(name).matches()
                        || NAMES_OTHERS.matcher(name).matches());
        return Call.ids(naming)
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> new NamedId(id, Links.resource(world, id)))
                .toList();
    }
}

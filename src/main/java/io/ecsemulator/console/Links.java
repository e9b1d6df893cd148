package io.ecsemulator.console;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.World;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses of pages. */
final class Links {

    /** Where the console begins. */
    static final String ROOT = "/console";

    /** The headers of an answer have 8 KB, of which a message takes up to 4. */
    private static final int MAX_TARGET = 3_000;

    private Links() {}

    /**
     * The address of a page.
     *
     * @param path the path below the console, with a slash, not encoded; it may have ids, and these may have any characters
     * @param query the parameters; those without a value are left out
     */
    static String to(String path, Map<String, String> query) {
        Map<String, String> given = new TreeMap<>(query);
        given.values().removeIf(String::isEmpty);
        String link =
                ROOT + Arrays.stream(path.split("/", -1)).map(Links::encode).collect(Collectors.joining("/"));
        return given.isEmpty()
                ? link
                : link
                        + given.entrySet().stream()
                                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** The path of the page of a resource, for {@link #to}. */
    static String resource(ResourceKind<?> kind, String id) {
        return kind.type() == Disk.class ? "/disks/" + id : "/resources/" + kind.path() + "/" + id;
    }

    /** The path of the page of the resource of that id, of whatever kind; empty if the world has none. */
    static String resource(World world, String id) {
        Resource<?> found = world.resource(id);
        return found == null ? "" : resource(world.kinds().of(found), id);
    }

    /** The scheme, host and port by which the browser reached the emulator, for commands that readers copy. */
    static String endpoint(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }

    /** Whether a redirect can lead to an address: it is of the console, and a header can have it. */
    static boolean isTarget(String address) {
        return address.startsWith(ROOT + "/")
                && address.length() <= MAX_TARGET
                && address.chars().allMatch(character -> character > ' ' && character <= '~');
    }
}

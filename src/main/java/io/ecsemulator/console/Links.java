package io.ecsemulator.console;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of pages. */
final class Links {

    /** Where the console begins. */
    static final String ROOT = "/console";

    private Links() {}

    /**
     * The address of a page.
     *
     * @param path the path below the console, with a slash; segments with characters of users must be encoded
     * @param query the parameters; those without a value are left out
     */
    static String to(String path, Map<String, String> query) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(ROOT + path);
        Map<String, String> given = new TreeMap<>(query);
        given.values().removeIf(String::isEmpty);
        given.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(given).toUriString();
    }

    /** Whether an address is of the console, and not of another host. */
    static boolean isOwn(String address) {
        return address.startsWith(ROOT + "/") && address.chars().noneMatch(Character::isISOControl);
    }
}

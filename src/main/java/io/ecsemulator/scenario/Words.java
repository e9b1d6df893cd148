package io.ecsemulator.scenario;

import io.ecsemulator.operation.Rule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that rules and changes have in common: a change that names what a rule is about is tried first. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9_.:-]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[._:-]+");

    /** Words of rules for what fields and values say in another way. */
    private static final Map<String, Set<String>> MEANINGS = Map.ofEntries(
            Map.entry("subscription", Set.of("prepaid")),
            Map.entry("expired", Set.of("expiredtime")),
            Map.entry("windows", Set.of("ostype")),
            Map.entry("classic", Set.of("vpcid", "vpcattributes")),
            Map.entry("vpc", Set.of("vpcid", "vpcattributes")),
            Map.entry("attached", Set.of("instanceid", "attachments")),
            Map.entry("attaching", Set.of("status")),
            Map.entry("detaching", Set.of("status")),
            Map.entry("created", Set.of("progressing")),
            Map.entry("local", Set.of("category")),
            Map.entry("ephemeral", Set.of("category")),
            Map.entry("essd", Set.of("category")),
            Map.entry("public", Set.of("publicipaddress", "ispublic")),
            Map.entry("type", Set.of("instancetype")),
            Map.entry("enterprise", Set.of("securitygrouptype")));

    private Words() {}

    /** The words of a rule, in lower case. */
    static Set<String> of(Rule<?> rule) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN.split(rule.brokenWhen() + " " + rule.error().code(), -1)) {
            add(words, word.endsWith(".") || word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
        }
        Set.copyOf(words).forEach(word -> words.addAll(MEANINGS.getOrDefault(word, Set.of())));
        return words;
    }

    /** Adds a name or value and the parts of which it is made. */
    static void add(Set<String> words, String text) {
        words.add(text.toLowerCase(Locale.ROOT));
        for (String part : HUMP.split(text, -1)) {
            if (part.length() > 1) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** How many words a rule and a change have in common. */
    static int common(Set<String> rule, Change change) {
        int common = 0;
        for (String word : change.words()) {
            common += rule.contains(word) ? 1 : 0;
        }
        return common;
    }
}

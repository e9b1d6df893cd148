package io.ecsemulator;

import io.ecsemulator.cloud.Delays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** What a start is asked for by arguments and environment variables. Spring Boot ignores names that it does not know. */
final class CommandLine {

    /** The exit status of a start whose arguments are wrong; a start that fails later has 1. */
    static final int USAGE_STATUS = 2;

    private static final String PREFIX = "ecs.emulator.";
    private static final String VARIABLE_PREFIX = "ECS_EMULATOR_";

    /** Kubernetes gives these to containers for a service whose name begins with ecs-emulator; the group is its name. */
    private static final Pattern SERVICE_VARIABLE =
            Pattern.compile("(ECS_EMULATOR_(?:.+?_)??)(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\\d+_.*)?)");

    /** Names of Spring Boot for which mistakes are likely. */
    private static final List<String> OF_SPRING = List.of("server.port", "server.address", "debug", "trace");

    /** Those that need no value. */
    private static final List<String> SWITCHES = List.of("debug", "trace");

    /** Arguments that print something and start nothing. */
    private static final List<String> WITHOUT_START = List.of("help", "version");

    private static final Pattern OTHER_OF_SPRING = Pattern.compile("(server|spring|logging)\\..+");

    /** More changes than these are another word and no slip. */
    private static final int SLIPS = 2;

    private CommandLine() {}

    /** Returns what {@code --help} prints. */
    static String help() {
        try (InputStream in = CommandLine.class.getResourceAsStream("help.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what is wrong with a start, or null.
     *
     * @param arguments the arguments, such as {@code --server.port=9090}
     * @param variables the names of all environment variables
     */
    static @Nullable String mistake(List<String> arguments, Collection<String> variables) {
        return Stream.concat(
                        arguments.stream().map(CommandLine::mistakeOfArgument),
                        variables.stream()
                                .filter(variable -> variable.startsWith(VARIABLE_PREFIX))
                                .filter(variable -> !isOfService(variable, variables))
                                .sorted()
                                .map(CommandLine::mistakeOfVariable))
                .filter(mistake -> mistake != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String mistakeOfArgument(String argument) {
        if (!argument.startsWith("--")) {
            return argument + " is no setting; a setting looks like --server.port=9090";
        }
        String name = argument.substring(2).split("=", 2)[0];
        if (!isKnown(name)) {
            return "--" + name + " is unknown; the nearest setting is --" + nearest(name);
        }
        return argument.contains("=") || SWITCHES.contains(name)
                ? null
                : "--" + name + " has no value; write --" + name + "=VALUE";
    }

    private static @Nullable String mistakeOfVariable(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        boolean isKnown = names().flatMap(CommandLine::variables).anyMatch(upper::equals)
                || groups().flatMap(CommandLine::variables).anyMatch(group -> (upper + "_").startsWith(group + "_"));
        return isKnown
                ? null
                : "The environment variable " + variable + " is unknown; the nearest is "
                        + variables(nearest(variable.replace('_', '.')))
                                .findFirst()
                                .orElseThrow();
    }

    /** A service has a host; a variable without it is a mistake for a setting. */
    private static boolean isOfService(String variable, Collection<String> variables) {
        Matcher matcher = SERVICE_VARIABLE.matcher(variable);
        return matcher.matches() && variables.contains(matcher.group(1) + "SERVICE_HOST");
    }

    /** Returns the variables that Spring Boot takes for a setting: a hyphen is an underscore or nothing. */
    private static Stream<String> variables(String name) {
        return Stream.of("_", "")
                .map(hyphen -> name.replace('.', '_').replace("-", hyphen).toUpperCase(Locale.ROOT));
    }

    private static boolean isKnown(String name) {
        String compact = compact(name);
        if (names().anyMatch(known -> compact(known).equals(compact)) || isOfGroup(name)) {
            return true;
        }
        return OTHER_OF_SPRING.matcher(name).matches()
                && OF_SPRING.stream().noneMatch(known -> distance(known, name) <= SLIPS);
    }

    /** Whether a setting has keys or indexes, so that its names cannot be listed. */
    static boolean isOfGroup(String name) {
        return groups().anyMatch(group -> compact(name).startsWith(compact(group)));
    }

    /** Returns the known name nearest to an unknown one, which may lack what stands before its last part. */
    static String nearest(String name) {
        return Stream.concat(names(), WITHOUT_START.stream())
                .min(Comparator.comparing(known -> Math.min(distance(known, name), distance(lastPart(known), name))))
                .orElseThrow();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(compact(one), compact(other));
    }

    /** Spring Boot takes a name in any case, with or without hyphens, but not without dots. */
    private static String compact(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
    }

    /** The names of all settings with one value. */
    static Stream<String> names() {
        return Stream.of(
                        OF_SPRING.stream(),
                        components(EcsEmulatorProperties.class)
                                .filter(setting -> !isGroup(setting))
                                .map(setting -> PREFIX + DataObjectPropertyName.toDashedForm(setting.getName())),
                        components(Delays.class)
                                .map(delay ->
                                        PREFIX + "delays." + DataObjectPropertyName.toDashedForm(delay.getName())))
                .flatMap(names -> names);
    }

    /** The beginnings of the names of settings that have keys or indexes. */
    private static Stream<String> groups() {
        return components(EcsEmulatorProperties.class)
                .filter(setting -> isGroup(setting) && !setting.getType().equals(Delays.class))
                .map(setting -> PREFIX + DataObjectPropertyName.toDashedForm(setting.getName()));
    }

    private static boolean isGroup(RecordComponent setting) {
        return Set.of("java.util.Map", "java.util.List", Delays.class.getName())
                .contains(setting.getType().getName());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }
}

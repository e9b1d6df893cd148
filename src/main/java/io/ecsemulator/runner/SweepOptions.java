package io.ecsemulator.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code sweep}.
 *
 * @param settings settings of the emulator
 * @param request the fields of {@code POST /_emulator/sweeps}
 * @param junit where to write the results in the format of JUnit, or null
 * @param maxSeconds no run begins after this time
 * @param runSeconds a run that takes longer is ended, and fails
 * @param restart the command that starts the client again, or empty
 * @param command the command that is the test
 */
record SweepOptions(
        Map<String, String> settings,
        Map<String, Object> request,
        @Nullable Path junit,
        int maxSeconds,
        int runSeconds,
        String restart,
        List<String> command) {

    /** What {@code sweep --help} prints. */
    static final String HELP = """
            usage: java -jar ecs-emulator-exec.jar sweep [options] [--ecs.emulator.<setting>=<value>] -- command [arguments]

            Runs the command once as it is, and then again with trouble at each call that it makes, one trouble in a run.
            Each run begins with a reset. The command finds the emulator in these variables:
              ECS_ENDPOINT         host and port, for example 127.0.0.1:40123
              ECS_URL              the same as a URL, for example http://127.0.0.1:40123
              ECS_SWEEP_RUN        the name of the run, for example "DetachDisk #2, response lost after the effect"
            Exit status of the command: 0 it passed; 75 it could not do its work and said so; others: it failed.

            --kinds=A,B            kinds of trouble (docs/testing.md); default: all but NoResponse, and ClientEnded without --restart
            --actions=PATTERN      actions whose calls get into trouble, for example *Disk; default: *
            --only=ID              only the run of that id, for example DetachDisk#2:ResponseLost
            --pairs                two troubles in a run as well
            --max-runs=N           maximum number of runs, of more a sample; default: 500
            --max-seconds=N        no run begins after this time; default: 600
            --run-seconds=N        a run that takes longer fails; default: 60
            --seed=N               seed of the sample; default: 1
            --restart=COMMAND      how the client is started again by the shell after its process ended (ClientEnded)
            --junit=FILE           writes the results as JUnit XML
            """;

    private static final int DEFAULT_MAX_SECONDS = 600;
    private static final int DEFAULT_RUN_SECONDS = 60;

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they are wrong
     */
    static SweepOptions of(List<String> arguments) {
        int end = arguments.indexOf("--");
        if (end < 0 || end == arguments.size() - 1) {
            throw new IllegalArgumentException("The command is missing; it comes after --");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, Object> request = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        for (String argument : arguments.subList(0, end)) {
            String[] nameAndValue = argument.split("=", 2);
            String name = nameAndValue[0];
            String value = nameAndValue.length == 1 ? "" : nameAndValue[1];
            if (name.matches("--(ecs|server|spring|logging)\\..+")) {
                settings.put(name.substring(2), value);
            } else if (name.equals("--pairs")) {
                request.put("Pairs", true);
            } else {
                own.put(name, value);
            }
        }
        String restart = take(own, "--restart", "");
        String kinds = take(own, "--kinds", "");
        if (!kinds.isEmpty()) {
            request.put("Kinds", Stream.of(kinds.split(",")).map(String::trim).toList());
        }
        put(request, "Actions", take(own, "--actions", ""));
        put(request, "Only", take(own, "--only", ""));
        putNumber(request, "MaxRuns", own, "--max-runs");
        putNumber(request, "Seed", own, "--seed");
        String junit = take(own, "--junit", "");
        SweepOptions options = new SweepOptions(
                settings,
                request,
                junit.isEmpty() ? null : Path.of(junit),
                number(own, "--max-seconds", DEFAULT_MAX_SECONDS),
                number(own, "--run-seconds", DEFAULT_RUN_SECONDS),
                restart,
                new ArrayList<>(arguments.subList(end + 1, arguments.size())));
        if (!own.isEmpty()) {
            throw new IllegalArgumentException(own.keySet().iterator().next() + " is no option of sweep");
        }
        return options;
    }

    /** The request, with ClientEnded among the kinds if the client can be started again and no kinds are given. */
    Map<String, Object> sweepRequest() {
        if (restart.isEmpty() || request.containsKey("Kinds")) {
            return request;
        }
        Map<String, Object> withRestart = new LinkedHashMap<>(request);
        withRestart.put("Restartable", true);
        return withRestart;
    }

    private static String take(Map<String, String> own, String name, String otherwise) {
        String value = own.remove(name);
        if ("".equals(value)) {
            throw new IllegalArgumentException(name + " has no value");
        }
        return value == null ? otherwise : value;
    }

    private static int number(Map<String, String> own, String name, int otherwise) {
        String value = take(own, name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " is not a whole number above 0");
    }

    private static void put(Map<String, Object> request, String field, String value) {
        if (!value.isEmpty()) {
            request.put(field, value);
        }
    }

    private static void putNumber(Map<String, Object> request, String field, Map<String, String> own, String name) {
        if (own.containsKey(name)) {
            request.put(field, number(own, name, 1));
        }
    }
}

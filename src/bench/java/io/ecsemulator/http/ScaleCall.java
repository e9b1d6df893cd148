package io.ecsemulator.http;

import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A call that is measured.
 *
 * @param name what it is called in the table
 * @param parameters its parameters
 */
record ScaleCall(String name, Operation<?, ?, ?> operation, Map<String, String> parameters) {

    private static final Set<String> NO_FILTERS = Set.of(
            "RegionId", "DryRun", "PageNumber", "PageSize", "NextToken", "MaxResults", "MaxItems", "AcceptLanguage");

    /** Values of parameters that name something, by the end of the name of the parameter. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("InstanceId", "i-demo"),
            Map.entry("DiskId", "d-diskid1"),
            Map.entry("SnapshotId", "s-demo"),
            Map.entry("SnapshotLinkId", "sl-demo"),
            Map.entry("SnapshotGroupId", "ssg-demo"),
            Map.entry("ImageId", "m-demo"),
            Map.entry("ImageFamily", "demo"),
            Map.entry("TaskId", "t-demo"),
            Map.entry("AutoSnapshotPolicyId", "sp-demo"),
            Map.entry("VpcId", "vpc-demo"),
            Map.entry("VSwitchId", "vsw-demo"),
            Map.entry("SecurityGroupId", "sg-demo"),
            Map.entry("KeyPairName", "demo-key"),
            Map.entry("NetworkInterfaceId", "eni-demo"),
            Map.entry("ResourceId", "d-diskid1"));

    /**
     * The sample of the operation's page. Of one that shows something also the call with nothing but what it needs, and that with each of
     * its other parameters.
     *
     * @param isAccepted tries a call
     */
    static List<ScaleCall> of(Operation<?, ?, ?> operation, Predicate<ScaleCall> isAccepted) {
        List<ScaleCall> calls = new ArrayList<>();
        Map<String, String> sample = operation.sample();
        calls.add(new ScaleCall(operation.action(), operation, sample));
        if (!operation.isReading()) {
            return calls;
        }
        Set<String> needed = operation.parameters().stream()
                .filter(parameter -> parameter.isMandatory() || parameter.name().equals("RegionId"))
                .map(Parameter::name)
                .collect(Collectors.toSet());
        Map<String, String> least = new LinkedHashMap<>(sample);
        least.keySet().retainAll(needed);
        ScaleCall unfiltered = new ScaleCall(operation.action() + " without filter", operation, least);
        boolean isListing = isAccepted.test(unfiltered);
        if (isListing && !least.equals(sample)) {
            calls.add(unfiltered);
        }
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.isMandatory() && !NO_FILTERS.contains(parameter.name())) {
                Map<String, String> parameters = new LinkedHashMap<>(isListing ? least : sample);
                Map<String, String> filter = filter(parameter);
                parameters.putAll(filter);
                calls.add(new ScaleCall(operation.action() + " " + words(filter), operation, parameters));
            }
        }
        return calls;
    }

    private static String words(Map<String, String> filter) {
        return filter.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> filter(Parameter parameter) {
        String name = parameter.name();
        if (parameter.type() == TagParameter.class) {
            return Map.of(name + ".1.Key", "team", name + ".1.Value", "storage");
        }
        if (parameter.type() == FilterParameter.class) {
            return Map.of(name + ".1.Key", "CreationStartTime", name + ".1.Value", "2030-01-01T00:00Z");
        }
        if (parameter.type().isRecord()) {
            return Map.of(name + ".Start", "2030-01-01T00:00:00Z", name + ".End", "2030-01-02T00:00:00Z");
        }
        String value = value(parameter);
        boolean isArray = parameter.isList() && !name.contains(".N");
        return Map.of(name.replace(".N", ".1"), isArray ? "[\"" + value + "\"]" : value);
    }

    private static String value(Parameter parameter) {
        if (!parameter.allowedValues().isEmpty()) {
            return parameter.allowedValues().iterator().next();
        }
        if (parameter.type() == Boolean.class) {
            return "true";
        }
        if (Number.class.isAssignableFrom(parameter.type())) {
            return String.valueOf(Math.max(1, parameter.min()));
        }
        if (parameter.type() == Instant.class) {
            return "2030-01-01T00:00:00Z";
        }
        String name = parameter.name().replace(".N", "");
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return Objects.requireNonNullElse(NAMED.get(singular), "absent");
    }
}

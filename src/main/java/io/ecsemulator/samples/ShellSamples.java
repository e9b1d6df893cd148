package io.ecsemulator.samples;

import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands of curl and of aliyun-cli. */
final class ShellSamples {

    /** The names of APIs in aliyun-cli, by their versions. */
    private static final Map<String, String> PRODUCTS = Map.of(
            Operations.VERSION, "ecs", Operations.VPC_VERSION, "vpc", "2015-04-01", "sts", "2015-06-12", "location");

    private ShellSamples() {}

    /** A GET request without a signature; the answer is in JSON unless the call has another Format. */
    static String curl(SampleCall call) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("Action", call.action());
        // The emulator takes a call without Version for a call of ECS.
        if (!call.version().equals(Operations.VERSION)) {
            query.put("Version", call.version());
        }
        if (!call.accessKeyId().isEmpty()) {
            query.put("AccessKeyId", call.accessKeyId());
        }
        query.putAll(call.parameters());
        query.putIfAbsent("Format", "JSON");
        String encoded = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return "curl -s " + Literals.shell(call.endpoint() + "/?" + encoded);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String cli(SampleCall call) {
        StringBuilder command = new StringBuilder("aliyun ")
                .append(Literals.shell(PRODUCTS.getOrDefault(call.version(), "ecs")))
                .append(' ')
                .append(Literals.shell(call.action()));
        call.actionParameters()
                .forEach((name, value) -> command.append(" \\\n  ").append(option(name, value)));
        command.append(" \\\n  ").append(option("region", call.regionId()));
        command.append(' ').append(option("access-key-id", call.keyId())).append(" --access-key-secret secret");
        command.append(" \\\n  ").append(option("endpoint", call.authority()));
        if (call.protocol().equals("HTTP")) {
            command.append(" --insecure");
        }
        if (!isKnown(call)) {
            command.append(" --force ").append(option("version", call.version()));
        }
        return command.toString();
    }

    /** Whether aliyun-cli knows the action and its parameters; it makes other calls only if it is forced to. */
    private static boolean isKnown(SampleCall call) {
        Set<String> known = call.version().equals(Operations.VERSION)
                ? SdkTypes.of(call).keySet()
                : call.declared().stream().map(Parameter::name).collect(Collectors.toSet());
        return PRODUCTS.containsKey(call.version())
                && !known.isEmpty()
                && known.containsAll(call.actionParameters().keySet().stream()
                        .map(SdkValue::declaredName)
                        .toList());
    }

    /** A value that begins as an option does needs the equals sign. */
    private static String option(String name, String value) {
        return value.startsWith("-")
                ? Literals.shell("--" + name + "=" + value)
                : Literals.shell("--" + name) + " " + Literals.shell(value);
    }
}

package io.ecsemulator.samples;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calls for the tests of the code: the sample of each operation, and calls that are hard to write down. */
final class Samples {

    /** A text that ends literals, comments and commands where it is not escaped. */
    static final String HOSTILE =
            "\"'`\\\"\\' ${x} $(y) `z` %s {0} #{a} </script> // /* # ; & | ! * ~ \\u0022 \\\n-- é 中 😀 \u202e\t end\\";

    private Samples() {}

    /** The calls by their names, which are names of files; each succeeds in the demo world. */
    static Map<String, SampleCall> of(List<Operation<?, ?, ?>> operations, String endpoint) {
        Map<String, SampleCall> calls = new LinkedHashMap<>();
        Map<String, Operation<?, ?, ?>> byAction = new LinkedHashMap<>();
        for (Operation<?, ?, ?> operation : operations) {
            byAction.put(operation.action(), operation);
            calls.put(operation.action(), SampleCall.of(operation, operation.sample(), endpoint));
        }
        hard().forEach((name, parameters) -> {
            Operation<?, ?, ?> operation = Objects.requireNonNull(byAction.get(name.substring(0, name.indexOf('_'))));
            calls.put(name, SampleCall.of(operation, parameters, endpoint));
        });
        return calls;
    }

    private static Map<String, Map<String, String>> hard() {
        Map<String, String> tags = Emulator.parameters("RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-diskid1");
        tags.put("Tag.1.Key", "hostile");
        tags.put("Tag.1.Value", HOSTILE);
        Map<String, String> undeclared = new LinkedHashMap<>(tags);
        undeclared.put(HOSTILE.strip(), HOSTILE);
        return Map.of(
                "TagResources_hostile",
                tags,
                "TagResources_undeclared",
                undeclared,
                "RunInstances_nested",
                Emulator.parameters("RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=any&VSwitchId=vsw-1"
                        + "&SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-2&Amount=2&UniqueSuffix=true"
                        + "&SystemDisk.Size=60&SystemDisk.Category=cloud_essd&DataDisk.1.Size=40"
                        + "&DataDisk.1.DeleteWithInstance=false&DataDisk.2.Size=50&DataDisk.2.Encrypted=false"
                        + "&Tag.1.Key=a&Tag.1.Value=&Tag.3.Key=c&Tag.2.Key=b&InternetMaxBandwidthOut=5&Description=-x"),
                "DescribeInstanceMaintenanceAttributes_long",
                Emulator.parameters("RegionId=cn-hangzhou&PageNumber=1&PageSize=5"));
    }
}

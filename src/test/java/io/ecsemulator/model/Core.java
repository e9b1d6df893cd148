package io.ecsemulator.model;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.disk.DiskOperations;
import io.ecsemulator.format.WireModule;
import io.ecsemulator.http.Idempotency;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations on a store, without a server. */
final class Core {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WireModule()).build();
    private static final Operations OPERATIONS = operations();

    private final Store store;
    private int calls;

    Core(Store store) {
        this.store = store;
    }

    /** Spring only makes the operations; it takes no part in calls. */
    private static Operations operations() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Delays.class, Core::delays);
            context.registerBean(InstanceTypes.class, () -> new InstanceTypes(Set.of("ecs.t1"), Map.of()));
            context.registerBean(UnknownIds.class, () -> UnknownIds.ACCEPTED);
            context.registerBean(Isolation.class, () -> Isolation.NONE);
            DiskOperations unlimited = new DiskOperations(0);
            context.registerBean(DiskOperations.class, () -> unlimited);
            context.registerBean(DetachDisk.Settings.class, () -> new DetachDisk.Settings(Edition.E2018, unlimited));
            context.scan(List.of(
                            "disk",
                            "image",
                            "instance",
                            "keypair",
                            "network",
                            "operation",
                            "region",
                            "securitygroup",
                            "snapshot",
                            "sts",
                            "tag",
                            "task")
                    .stream()
                    .map(room -> "io.ecsemulator." + room)
                    .toArray(String[]::new));
            context.refresh();
            return Operations.of(
                    context.getBeanProvider(new ParameterizedTypeReference<Operation<?, ?, ?>>() {}).stream()
                            .toList());
        }
    }

    /** The default delays, which the model has too. */
    private static Delays delays() {
        return new Delays(
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(120),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30));
    }

    static List<String> actions() {
        return List.copyOf(OPERATIONS.actions());
    }

    static boolean hasClientToken(String action) {
        return OPERATIONS.find(action, "").hasClientToken();
    }

    /** The record of the response of an action with a ClientToken, or null. */
    static @Nullable Class<? extends Record> responseType(String action) {
        return OPERATIONS.responseWithClientToken(action);
    }

    /**
     * Executes a call.
     *
     * @param parameters with Action
     * @throws ApiException if the call is rejected
     */
    JsonNode call(String accessKeyId, Map<String, String> parameters) {
        Operation<?, ?, ?> operation = OPERATIONS.find(parameters.get("Action"), "");
        Call call = new Call("R-" + ++calls, operation.action(), parameters, accessKeyId, "localhost", store);
        return JSON.valueToTree(Idempotency.execute(operation, call));
    }
}

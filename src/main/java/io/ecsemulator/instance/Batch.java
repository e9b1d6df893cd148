package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What StartInstances and StopInstances have in common: one transition of many instances of a region.
 *
 * @param regionId where they are
 * @param instanceIds each once
 * @param isEachForItself true (SuccessFirst): those that can change, do; false (AllTogether): all of them or none
 * @param isDryRun only check the call
 */
record Batch(String regionId, Set<String> instanceIds, boolean isEachForItself, boolean isDryRun) {

    private static final int MOST = 100;

    /** All that it refuses with, beside what the transition does. */
    static final List<ApiError> ERRORS = List.of(
            InstanceError.REGION_NOT_FOUND,
            InstanceError.NO_INSTANCE_ID,
            InstanceError.TOO_MANY_INSTANCE_IDS,
            InstanceError.INSTANCE_IDS_MALFORMED,
            InstanceError.DRY_RUN_SUCCESS);

    /**
     * What became of one instance.
     *
     * @param Code {@code 200}, or the code of the error
     * @param Message {@code success}, or the message of the error
     * @param PreviousStatus empty if there is no such instance, so is CurrentStatus
     */
    record InstanceResponse(
            String InstanceId, String Code, String Message, String PreviousStatus, String CurrentStatus) {}

    /**
     * A batch as a caller asks for it.
     *
     * @throws ApiException if it asks for what cannot be
     */
    static Batch asked(
            @Nullable String regionId,
            List<String> instanceIds,
            @Nullable String batchOptimization,
            @Nullable Boolean dryRun) {
        String region = region(regionId);
        Set<String> ids = ids(instanceIds, InstanceError.NO_INSTANCE_ID, InstanceError.INSTANCE_IDS_MALFORMED);
        String mode = batchOptimization == null || batchOptimization.isBlank() ? "AllTogether" : batchOptimization;
        if (!mode.equals("AllTogether") && !mode.equals("SuccessFirst")) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, "BatchOptimization");
        }
        return new Batch(region, ids, mode.equals("SuccessFirst"), Boolean.TRUE.equals(dryRun));
    }

    /** The region of a call on many instances. */
    static String region(@Nullable String regionId) {
        String region = Checks.required("RegionId", regionId);
        if (!Region.exists(region)) {
            throw new ApiException(InstanceError.REGION_NOT_FOUND);
        }
        return region;
    }

    /**
     * The ids of a call on many instances, each once.
     *
     * @param none the error if there are none
     * @param malformed the error if one is blank
     */
    static Set<String> ids(List<String> instanceIds, ApiError none, ApiError malformed) {
        if (instanceIds.isEmpty()) {
            throw new ApiException(none, "InstanceId");
        }
        if (instanceIds.size() > MOST) {
            throw new ApiException(InstanceError.TOO_MANY_INSTANCE_IDS);
        }
        if (instanceIds.stream().anyMatch(String::isBlank)) {
            throw new ApiException(malformed);
        }
        return new LinkedHashSet<>(instanceIds);
    }

    /** Carries the transition out. */
    List<InstanceResponse> carryOut(World world, Transition transition) {
        return isEachForItself ? eachForItself(world, transition) : allTogether(world, transition);
    }

    private List<InstanceResponse> allTogether(World world, Transition transition) {
        List<InstanceResponse> responses = new ArrayList<>();
        List<Instance> changed = new ArrayList<>();
        for (String instanceId : instanceIds) {
            Instance before = instance(world, instanceId);
            Instance after = transition.of(world, before);
            changed.add(after);
            responses.add(success(before, after));
        }
        Checks.notDry(isDryRun, InstanceError.DRY_RUN_SUCCESS);
        changed.forEach(world::put);
        return responses;
    }

    private List<InstanceResponse> eachForItself(World world, Transition transition) {
        Checks.notDry(isDryRun, InstanceError.DRY_RUN_SUCCESS);
        List<InstanceResponse> responses = new ArrayList<>();
        for (String instanceId : instanceIds) {
            String status = "";
            try {
                Instance before = instance(world, instanceId);
                status = before.Status().name();
                Instance after = transition.of(world, before);
                world.put(after);
                responses.add(success(before, after));
            } catch (ApiException e) {
                responses.add(new InstanceResponse(
                        instanceId, e.error().code(), String.valueOf(e.getMessage()), status, status));
            }
        }
        return responses;
    }

    private Instance instance(World world, String instanceId) {
        Instance instance = InstanceChecks.instance(world, instanceId);
        if (!instance.RegionId().equals(regionId)) {
            throw new ApiException(InstanceError.INSTANCE_NOT_FOUND);
        }
        return instance;
    }

    private static InstanceResponse success(Instance before, Instance after) {
        return new InstanceResponse(
                before.InstanceId(),
                "200",
                "success",
                before.Status().name(),
                after.Status().name());
    }
}

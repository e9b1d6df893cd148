package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.MaintenanceAction;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Modifies the maintenance attributes of instances at once; attributes that the request does not name stay as they are. */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b&MaintenanceWindow.1.StartTime=02:00:00"
                + "&MaintenanceWindow.1.EndTime=06:00:00")
final class ModifyInstanceMaintenanceAttributes
        extends Operation<
                ModifyInstanceMaintenanceAttributes.Parameters,
                ModifyInstanceMaintenanceAttributes.Attempt,
                ModifyInstanceMaintenanceAttributes.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instances
     * @param InstanceId ids of 1 to 100 instances
     * @param ActionOnMaintenance what becomes of the instances when their host fails; AutoRedeploy only for instances with local disks
     * @param NotifyOnMaintenance whether an event is to be announced before a maintenance
     * @param MaintenanceWindow when maintenance is allowed, at most one span of the day
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory @MaxItems(100) List<String> InstanceId,
            @Nullable MaintenanceAction ActionOnMaintenance,
            @Nullable Boolean NotifyOnMaintenance,
            @MaxItems(1) List<Window> MaintenanceWindow) {}

    /**
     * A span of each day.
     *
     * @param StartTime its start in UTC+8, a whole hour as {@code 02:00:00}
     * @param EndTime its end, 1 to 23 hours later
     */
    record Window(@Nullable String StartTime, @Nullable String EndTime) {

        private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):00:00");

        private boolean isValid() {
            return isHour(StartTime) && isHour(EndTime) && !Objects.equals(StartTime, EndTime);
        }

        private static boolean isHour(@Nullable String time) {
            return time != null && HOUR.matcher(time).matches();
        }

        private Instance.MaintenanceWindow stored() {
            return new Instance.MaintenanceWindow(Objects.requireNonNull(StartTime), Objects.requireNonNull(EndTime));
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, List<InstanceTarget> targets) {

        private boolean isActionSupported() {
            return targets.stream()
                    .allMatch(target ->
                            MaintenanceAction.supportedBy(target.instance()).contains(parameters.ActionOnMaintenance));
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(CommonError.PARAMETER_INVALID, "InstanceId.N", "MaintenanceWindow")
                .invalid(CommonError.PARAMETER_INVALID, "ActionOnMaintenance")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.PARAMETER_INVALID,
                        attempt -> "MaintenanceWindow",
                        "StartTime or EndTime of the MaintenanceWindow is missing or is not a whole hour, or they are equal",
                        attempt ->
                                !attempt.parameters.MaintenanceWindow.stream().allMatch(Window::isValid))
                .each(Attempt::targets, InstanceTarget.EXISTENCE)
                .stage(Stage.STATUS)
                .source(Source.OURS)
                .rule(
                        CommonError.PARAMETER_INVALID,
                        attempt -> "ActionOnMaintenance",
                        "ActionOnMaintenance is AutoRedeploy and an instance has no local disks",
                        attempt -> attempt.parameters.ActionOnMaintenance != null && !attempt.isActionSupported())
                .build();
    }

    ModifyInstanceMaintenanceAttributes() {
        super(ModifyInstanceMaintenanceAttributes::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.all(world, parameters.InstanceId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters to = attempt.parameters;
        for (InstanceTarget target : attempt.targets) {
            Instance.MaintenanceAttributes now = target.instance().MaintenanceAttributes();
            world.put(target.instance()
                    .withMaintenanceAttributes(new Instance.MaintenanceAttributes(
                            Objects.requireNonNullElse(to.ActionOnMaintenance, now.ActionOnMaintenance()),
                            Objects.requireNonNullElse(to.NotifyOnMaintenance, now.NotifyOnMaintenance()),
                            to.MaintenanceWindow.isEmpty()
                                    ? now.MaintenanceWindows()
                                    : to.MaintenanceWindow.stream()
                                            .map(Window::stored)
                                            .toList())));
        }
        return new Response(call.requestId());
    }
}

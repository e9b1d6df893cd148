package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.predicted;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Automatic snapshot policies. Their snapshots are among those of the model, with {@link #key} for an id. */
final class PolicyPart implements ModelPart {

    private static final int HOUR = 3_600;

    /** How long their snapshots stay. */
    private static final int RETENTION = 24 * HOUR;

    /** The texts of a policy in a request, without blanks. */
    private record Hours(String timePoints, String weekdays) {

        static Hours of(int number) {
            return new Hours(
                    "[\"" + number % 24 + "\",\"" + (number + 5) % 24 + "\"]",
                    number % 3 == 0 ? "[\"1\",\"3\",\"7\"]" : "[\"7\",\"6\",\"5\",\"4\",\"3\",\"2\",\"1\"]");
        }

        boolean contain(Instant time) {
            OffsetDateTime local = time.atOffset(ZoneOffset.ofHours(8));
            return timePoints.contains("\"" + local.getHour() + "\"")
                    && weekdays.contains("\"" + local.getDayOfWeek().getValue() + "\"");
        }
    }

    private final Map<String, Hours> policies = new TreeMap<>();

    /** When automatic snapshots are removed, by their ids in the model. */
    private final Map<String, Long> removals = new HashMap<>();

    /** What an automatic snapshot has for an id. */
    static String key(String diskId, Instant time) {
        return "auto of " + diskId + " at " + time;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "CreateAutoSnapshotPolicy",
                "ApplyAutoSnapshotPolicy",
                "CancelAutoSnapshotPolicy",
                "ModifyAutoSnapshotPolicyEx",
                "DeleteAutoSnapshotPolicy",
                "DescribeAutoSnapshotPolicyEx");
    }

    @Override
    public Expectation expect(Target target, Model model) {
        Move move = target.move();
        List<String> ids = List.copyOf(policies.keySet());
        String policyId = ids.isEmpty() || move.b() % 29 == 0 ? "sp-none" : ids.get(move.b() % ids.size());
        boolean exists = policies.containsKey(policyId);
        String diskId = target.diskId();
        Model.Disk disk = model.disks.get(diskId);
        Hours hours = Hours.of(move.c());
        return switch (move.action()) {
            case "CreateAutoSnapshotPolicy" ->
                predicted(
                        true,
                        answer ->
                                policies.put(answer.at("/AutoSnapshotPolicyId").stringValue(), hours),
                        "regionId",
                        "cn-hangzhou",
                        "timePoints",
                        hours.timePoints,
                        "repeatWeekdays",
                        hours.weekdays,
                        "retentionDays",
                        "1");
            case "ModifyAutoSnapshotPolicyEx" ->
                predicted(
                        exists,
                        answer -> policies.put(policyId, hours),
                        "regionId",
                        "cn-hangzhou",
                        "autoSnapshotPolicyId",
                        policyId,
                        "timePoints",
                        hours.timePoints,
                        "repeatWeekdays",
                        hours.weekdays);
            case "DeleteAutoSnapshotPolicy" ->
                predicted(
                        exists,
                        answer -> {
                            policies.remove(policyId);
                            model.disks.values().stream()
                                    .filter(each -> each.policy.equals(policyId))
                                    .forEach(each -> each.policy = "");
                        },
                        "regionId",
                        "cn-hangzhou",
                        "autoSnapshotPolicyId",
                        policyId);
            case "ApplyAutoSnapshotPolicy" ->
                predicted(
                        exists && disk != null,
                        answer -> Objects.requireNonNull(model.disks.get(diskId)).policy = policyId,
                        "regionId",
                        "cn-hangzhou",
                        "autoSnapshotPolicyId",
                        policyId,
                        "diskIds",
                        "[\"" + diskId + "\"]");
            case "CancelAutoSnapshotPolicy" ->
                predicted(
                        disk != null,
                        answer -> Objects.requireNonNull(model.disks.get(diskId)).policy = "",
                        "regionId",
                        "cn-hangzhou",
                        "diskIds",
                        "[\"" + diskId + "\"]");
            default -> predicted(true, answer -> {});
        };
    }

    @Override
    public long nextAction(Model model) {
        Instant now = model.time(model.now());
        return model.now() + HOUR - Math.floorMod(now.getEpochSecond(), HOUR);
    }

    /** Everything happens at full hours: removals too, after days. */
    @Override
    public void advance(Model model) {
        Instant now = model.time(model.now());
        if (Math.floorMod(now.getEpochSecond(), HOUR) != 0) {
            return;
        }
        removals.forEach((id, at) -> {
            if (at <= model.now()) {
                model.snapshots.remove(id);
            }
        });
        removals.values().removeIf(at -> at <= model.now());
        model.disks.forEach((id, disk) -> {
            Hours hours = policies.get(disk.policy);
            if (hours != null && hours.contain(now) && model.canBeginSnapshot(id)) {
                model.snapshots.put(
                        key(id, now), new Model.Snapshot(id, model.now() + 60, Model.ESSDS.contains(disk.category)));
                removals.put(key(id, now), model.now() + RETENTION);
            }
        });
    }

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        policies.forEach((id, hours) -> summary.put(id, hours.timePoints + hours.weekdays));
        return summary;
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        lists.all("DescribeAutoSnapshotPolicyEx", "AutoSnapshotPolicies/AutoSnapshotPolicy")
                .forEach(policy -> listed.put(
                        policy.at("/AutoSnapshotPolicyId").stringValue(),
                        policy.at("/TimePoints").stringValue()
                                + policy.at("/RepeatWeekdays").stringValue()));
        return listed;
    }

    @Override
    public ModelPart copy() {
        PolicyPart copy = new PolicyPart();
        copy.policies.putAll(policies);
        copy.removals.putAll(removals);
        return copy;
    }
}

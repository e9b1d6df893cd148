package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.predicted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** VPCs, and vSwitches without instances. */
final class Networks implements ModelPart {

    private static final int MAX_VPCS = 10;
    private static final int DELAY = 2;

    /** Few enough that all vSwitches are on one page of the list. */
    private static final int BLOCKS = 4;

    private record VSwitch(String vpcId, int block, long availableAt) {}

    /** All ids that there are or were. */
    private final List<String> vpcIds;

    private final List<String> vSwitchIds;

    /** When each VPC is Available. */
    private final Map<String, Long> vpcs = new HashMap<>();

    private final Map<String, VSwitch> vSwitches = new HashMap<>();
    private long now;

    Networks() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private Networks(List<String> vpcIds, List<String> vSwitchIds) {
        this.vpcIds = vpcIds;
        this.vSwitchIds = vSwitchIds;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "CreateVpc",
                "ModifyVpcAttribute",
                "DeleteVpc",
                "CreateVSwitch",
                "ModifyVSwitchAttribute",
                "DeleteVSwitch");
    }

    private static String pick(List<String> ids, int number) {
        return ids.isEmpty() ? "x-none" : ids.get(number % ids.size());
    }

    @Override
    public Expectation expect(Target target, Model model) {
        Move move = target.move();
        String vpcId = pick(vpcIds, move.a());
        String vSwitchId = pick(vSwitchIds, move.a());
        return switch (move.action()) {
            case "CreateVpc" ->
                predicted(
                        vpcs.size() < MAX_VPCS,
                        answer -> {
                            String id = answer.at("/VpcId").stringValue();
                            vpcIds.add(id);
                            vpcs.put(id, model.now() + DELAY);
                        },
                        "RegionId",
                        "cn-hangzhou");
            case "DeleteVpc" ->
                predicted(
                        isAvailable(vpcs.get(vpcId))
                                && vSwitches.values().stream().noneMatch(vSwitch -> vSwitch.vpcId.equals(vpcId)),
                        answer -> vpcs.remove(vpcId),
                        "VpcId",
                        vpcId);
            case "ModifyVpcAttribute" ->
                predicted(isAvailable(vpcs.get(vpcId)), answer -> {}, "VpcId", vpcId, "VpcName", "renamed");
            case "ModifyVSwitchAttribute" ->
                predicted(
                        vSwitches.containsKey(vSwitchId) && isAvailable(vSwitches.get(vSwitchId).availableAt),
                        answer -> {},
                        "VSwitchId",
                        vSwitchId,
                        "VSwitchName",
                        "renamed");
            case "CreateVSwitch" -> createVSwitch(vpcId, move.c() % BLOCKS, model);
            case "DeleteVSwitch" -> deleteVSwitch(vSwitchId);
            default -> throw new IllegalArgumentException(move.action());
        };
    }

    private Expectation createVSwitch(String vpcId, int block, Model model) {
        return predicted(
                isAvailable(vpcs.get(vpcId))
                        && isSettled(vpcId)
                        && vSwitches.values().stream()
                                .noneMatch(vSwitch -> vSwitch.vpcId.equals(vpcId) && vSwitch.block == block),
                answer -> {
                    String id = answer.at("/VSwitchId").stringValue();
                    vSwitchIds.add(id);
                    vSwitches.put(id, new VSwitch(vpcId, block, model.now() + DELAY));
                },
                "VpcId",
                vpcId,
                "ZoneId",
                "cn-hangzhou-b",
                "CidrBlock",
                "172.16." + block + ".0/24");
    }

    private Expectation deleteVSwitch(String id) {
        VSwitch vSwitch = vSwitches.get(id);
        return predicted(vSwitch != null && isSettled(vSwitch.vpcId), answer -> vSwitches.remove(id), "VSwitchId", id);
    }

    private boolean isAvailable(@Nullable Long availableAt) {
        return availableAt != null && availableAt <= now;
    }

    /** Whether all vSwitches of a VPC are Available. */
    private boolean isSettled(String vpcId) {
        return vSwitches.values().stream()
                .allMatch(vSwitch -> !vSwitch.vpcId.equals(vpcId) || isAvailable(vSwitch.availableAt));
    }

    @Override
    public void advance(Model model) {
        now = model.now();
    }

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        vpcs.forEach((id, availableAt) -> summary.put(id, status(availableAt)));
        vSwitches.forEach((id, vSwitch) -> summary.put(
                id, status(vSwitch.availableAt) + " " + vSwitch.vpcId + " 172.16." + vSwitch.block + ".0/24"));
        return summary;
    }

    private String status(long availableAt) {
        return isAvailable(availableAt) ? "Available" : "Pending";
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode vpc : lists.all("DescribeVpcs", "Vpcs/Vpc", "PageSize", "50")) {
            listed.put(vpc.at("/VpcId").stringValue(), vpc.at("/Status").stringValue());
        }
        for (JsonNode vSwitch : lists.all("DescribeVSwitches", "VSwitches/VSwitch", "PageSize", "50")) {
            listed.put(
                    vSwitch.at("/VSwitchId").stringValue(),
                    vSwitch.at("/Status").stringValue() + " "
                            + vSwitch.at("/VpcId").stringValue() + " "
                            + vSwitch.at("/CidrBlock").stringValue());
        }
        return listed;
    }

    @Override
    public ModelPart copy() {
        Networks copy = new Networks(vpcIds, vSwitchIds);
        copy.vpcs.putAll(vpcs);
        copy.vSwitches.putAll(vSwitches);
        copy.now = now;
        return copy;
    }
}

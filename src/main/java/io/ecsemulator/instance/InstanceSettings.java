package io.ecsemulator.instance;

import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceBuilder;
import io.ecsemulator.cloud.InternetChargeType;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Range;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Request parameters of RunInstances and CreateInstance that are stored and shown, and change nothing else. Ids, names and addresses
 * are not checked.
 *
 * @param AutoRenew whether a subscription is renewed by itself; default false
 * @param AutoRenewPeriod for how long it is renewed each time in PeriodUnit: 1 to 3 weeks, or 1, 2, 3, 6 or 12 months, in RunInstances
 *     24, 36, 48 or 60 months too, with the default 1; mandatory with AutoRenew in CreateInstance
 * @param CreditSpecification performance mode of a burstable instance; default Standard
 * @param DedicatedHostId id of the dedicated host; default empty
 * @param Tenancy default or host; default empty
 * @param Affinity default or host; default empty
 * @param DeploymentSetId id of the deployment set; default empty
 * @param DeploymentSetGroupNo number of its group, from 1
 * @param HibernationOptions whether the instance may hibernate
 * @param HpcClusterId id of the HPC cluster; default empty
 * @param HttpEndpoint whether the instance can ask for its metadata: enabled or disabled; default enabled
 * @param HttpTokens whether it needs a token for that: optional or required; default optional
 * @param HttpPutResponseHopLimit how many hops the answer takes, 1 to 64; default 1
 * @param InternetChargeType how public traffic is billed; default PayByTraffic
 * @param InternetMaxBandwidthIn in Mbit/s, 1 to 100; default -1
 * @param InternetMaxBandwidthOut in Mbit/s, 0 to 100; default 0
 * @param KeyPairName name of the key pair; one that does not exist is refused only with ecs.emulator.unknown-ids=refused; Windows ignores
 *     it; default empty
 * @param PrivateIpAddress private IPv4 address, of several instances the first of consecutive ones; default the lowest free one of the
 *     vSwitch, or made from the id if the vSwitch does not exist
 * @param PrivatePoolOptions the capacity reservation
 * @param RamRoleName name of the RAM role; default empty
 * @param ResourceGroupId id of the resource group of the instance and its disks; default empty
 * @param SpotStrategy how a preemptible instance is bid for; default NoSpot
 * @param SpotDuration for how many hours it is kept, 0 to 6
 * @param SpotPriceLimit the highest price for an hour, from 0
 * @param SpotInterruptionBehavior Terminate or Stop
 * @param StorageSetId id of the storage set of its disks; default empty
 * @param StorageSetPartitionNumber number of partitions of the storage set, from 2; default 2
 * @param UserData user data in Base64, at most 32 KiB before encoding; default empty
 */
record InstanceSettings(
        @Nullable Boolean AutoRenew,
        @Nullable Integer AutoRenewPeriod,
        @OneOf({"Standard", "Unlimited"}) @Nullable String CreditSpecification,
        @Nullable String DedicatedHostId,
        @OneOf({"default", "host"}) @Nullable String Tenancy,
        @OneOf({"default", "host"}) @Nullable String Affinity,
        @Nullable String DeploymentSetId,
        @Range(min = 1) @Nullable Integer DeploymentSetGroupNo,
        Hibernation HibernationOptions,
        @Nullable String HpcClusterId,
        @OneOf({"enabled", "disabled"}) @Nullable String HttpEndpoint,
        @OneOf({"optional", "required"}) @Nullable String HttpTokens,

        @Range(min = 1, max = 64) @Nullable Integer HttpPutResponseHopLimit,

        @Nullable InternetChargeType InternetChargeType,

        @Range(min = 1, max = 100) @Nullable Integer InternetMaxBandwidthIn,

        @Range(min = 0, max = 100) @Nullable Integer InternetMaxBandwidthOut,

        @Nullable String KeyPairName,
        @Nullable String PrivateIpAddress,
        PrivatePool PrivatePoolOptions,
        @Nullable String RamRoleName,
        @Nullable String ResourceGroupId,
        @Nullable SpotStrategy SpotStrategy,

        @Range(min = 0, max = 6) @Nullable Integer SpotDuration,

        @Range(min = 0) @Nullable Double SpotPriceLimit,

        @OneOf({"Terminate", "Stop"}) @Nullable String SpotInterruptionBehavior,

        @Nullable String StorageSetId,

        @Range(min = 2) @Nullable Integer StorageSetPartitionNumber,
        @Nullable String UserData) {

    /**
     * Hibernation.
     *
     * @param Configured whether the instance may hibernate; default false
     */
    record Hibernation(@Nullable Boolean Configured) {}

    /**
     * The capacity reservation.
     *
     * @param Id its id
     * @param MatchCriteria Open, Target or None
     */
    record PrivatePool(
            @Nullable String Id,
            @OneOf({"Open", "Target", "None"}) @Nullable String MatchCriteria) {}

    /** Sets what is given. */
    void apply(Instance plain, InstanceBuilder instance) {
        instance.CreditSpecification(or(CreditSpecification, plain.CreditSpecification()))
                .DedicatedHostAttribute(new Instance.DedicatedHostAttribute(or(DedicatedHostId, ""), "", ""))
                .DedicatedInstanceAttribute(new Instance.DedicatedInstanceAttribute(or(Affinity, ""), or(Tenancy, "")))
                .DeploymentSetId(or(DeploymentSetId, ""))
                .DeploymentSetGroupNo(or(DeploymentSetGroupNo, 0))
                .HibernationOptions(new Instance.HibernationOptions(or(HibernationOptions.Configured, false)))
                .HpcClusterId(or(HpcClusterId, ""))
                .MetadataOptions(new Instance.MetadataOptions(
                        or(HttpEndpoint, plain.MetadataOptions().HttpEndpoint()),
                        or(HttpTokens, plain.MetadataOptions().HttpTokens()),
                        or(HttpPutResponseHopLimit, plain.MetadataOptions().HttpPutResponseHopLimit())))
                .InternetChargeType(or(InternetChargeType, plain.InternetChargeType()))
                .InternetMaxBandwidthIn(or(InternetMaxBandwidthIn, plain.InternetMaxBandwidthIn()))
                .InternetMaxBandwidthOut(or(InternetMaxBandwidthOut, plain.InternetMaxBandwidthOut()))
                .KeyPairName(or(KeyPairName, ""))
                .EcsCapacityReservationAttr(new Instance.EcsCapacityReservationAttr(
                        or(PrivatePoolOptions.Id, ""), or(PrivatePoolOptions.MatchCriteria, "")))
                .RamRoleName(or(RamRoleName, ""))
                .ResourceGroupId(or(ResourceGroupId, ""))
                .SpotStrategy(or(SpotStrategy, plain.SpotStrategy()))
                .SpotDuration(or(SpotDuration, 0))
                .SpotPriceLimit(or(SpotPriceLimit, 0.0))
                .SpotInterruptionBehavior(or(SpotInterruptionBehavior, ""))
                .UserData(EncodedUserData.stored(or(UserData, "")));
    }

    /** Whether a subscription is renewed by itself. */
    boolean isRenewed() {
        return Boolean.TRUE.equals(AutoRenew);
    }

    /** The number of partitions of the storage set, or 0 without one. */
    int partitions() {
        return DiskCreation.partitions(StorageSetId, StorageSetPartitionNumber);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}

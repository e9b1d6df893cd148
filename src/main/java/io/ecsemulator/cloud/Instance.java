package io.ecsemulator.cloud;

import static io.ecsemulator.cloud.StoppedMode.KeepCharging;
import static io.ecsemulator.cloud.StoppedMode.Not_applicable;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it is stored: the fields of DescribeInstances with the API's names. Times have whole minutes on the
 * wire.
 *
 * @param Memory in MiB
 * @param StartTime when it was last started, or null
 * @param AutoReleaseTime when it is to be released, or null
 * @param HealthStatus its health, or null to follow its Status
 * @param SystemEvents events that were announced for it, such as maintenance
 * @param UserData its user data in Base64, or empty
 * @param RamRoleName the name of its RAM role, or empty
 * @param PendingTransition the change that is under way, or the start of a Stopped instance that is to come by itself, or
 *     null; a transitional status without one never ends
 */
@RecordBuilder
public record Instance(
        String InstanceId,
        String RegionId,
        String ZoneId,
        String InstanceName,
        String HostName,
        String Description,
        String SerialNumber,
        InstanceStatus Status,
        StoppedMode StoppedMode,
        String InstanceType,
        String InstanceTypeFamily,
        int Cpu,
        int Memory,
        int GPUAmount,
        String GPUSpec,
        @OmittedIfEmpty int LocalStorageAmount,
        @OmittedIfEmpty long LocalStorageCapacity,
        boolean IoOptimized,
        String ImageId,
        String OSName,
        String OSNameEn,
        String OSType,
        Instant CreationTime,
        @Minutes @Nullable Instant StartTime,
        @Minutes @Nullable Instant ExpiredTime,
        @Minutes @Nullable Instant AutoReleaseTime,
        boolean DeletionProtection,
        boolean DeviceAvailable,
        boolean Recyclable,
        ChargeType InstanceChargeType,
        String SaleCycle,
        SpotStrategy SpotStrategy,
        @OmittedIfEmpty int SpotDuration,
        double SpotPriceLimit,
        @OmittedIfEmpty String SpotInterruptionBehavior,
        String CreditSpecification,
        InternetChargeType InternetChargeType,
        @MinusOneIsNoLimit int InternetMaxBandwidthIn,
        int InternetMaxBandwidthOut,
        NetworkType InstanceNetworkType,
        String VlanId,
        @OmittedIfEmpty String ISP,
        String ClusterId,
        @OmittedIfEmpty String HpcClusterId,
        String DeploymentSetId,
        @OmittedIfEmpty int DeploymentSetGroupNo,
        @OmittedIfEmpty String KeyPairName,
        String ResourceGroupId,
        @ListOf("SecurityGroupId") List<String> SecurityGroupIds,
        @ListOf("IpAddress") List<String> PublicIpAddress,
        @ListOf("IpAddress") List<String> InnerIpAddress,
        @OmittedIfEmpty @ListOf("IpAddress") List<String> RdmaIpAddress,
        @ListOf("NetworkInterface") List<NetworkInterface> NetworkInterfaces,
        VpcAttributes VpcAttributes,
        EipAddress EipAddress,
        HibernationOptions HibernationOptions,
        DedicatedHostAttribute DedicatedHostAttribute,
        DedicatedInstanceAttribute DedicatedInstanceAttribute,
        EcsCapacityReservationAttr EcsCapacityReservationAttr,
        CpuOptions CpuOptions,
        MetadataOptions MetadataOptions,
        ImageOptions ImageOptions,
        PrivateDnsNameOptions PrivateDnsNameOptions,
        @ListOf("LockReason") List<LockReason> OperationLocks,
        @OmittedIfEmpty @ListOf("Tag") List<Tag> Tags,
        @Nullable HealthStatus HealthStatus,
        @ListOf("SystemEvent") List<SystemEvent> SystemEvents,
        String UserData,
        String RamRoleName,
        MaintenanceAttributes MaintenanceAttributes,
        RenewAttribute RenewAttribute,
        @Nullable PendingTransition<InstanceStatus> PendingTransition)
        implements InstanceBuilder.With, Grouped<Instance> {

    /**
     * Why operations on this instance are refused.
     *
     * @param LockReason why
     * @param LockMsg a note for people
     */
    public record LockReason(OperationLockReason LockReason, String LockMsg) {}

    /** A network card; the four lists hold its addresses and prefixes. */
    public record NetworkInterface(
            String NetworkInterfaceId,
            String Type,
            String MacAddress,
            String PrimaryIpAddress,
            @ListOf("PrivateIpSet") List<PrivateIpSet> PrivateIpSets,
            @OmittedIfEmpty @ListOf("Ipv6Set") List<Ipv6Set> Ipv6Sets,
            @OmittedIfEmpty @ListOf("Ipv4PrefixSet") List<Ipv4PrefixSet> Ipv4PrefixSets,
            @OmittedIfEmpty @ListOf("Ipv6PrefixSet") List<Ipv6PrefixSet> Ipv6PrefixSets) {}

    /** A private IPv4 address of a network card. */
    public record PrivateIpSet(String PrivateIpAddress, boolean Primary) {}

    /** An IPv6 address of a network card. */
    public record Ipv6Set(String Ipv6Address) {}

    /** An IPv4 prefix of a network card. */
    public record Ipv4PrefixSet(String Ipv4Prefix) {}

    /** An IPv6 prefix of a network card. */
    public record Ipv6PrefixSet(String Ipv6Prefix) {}

    /** Its place in a private network. */
    public record VpcAttributes(
            String VpcId,
            String VSwitchId,
            String NatIpAddress,
            @ListOf("IpAddress") List<String> PrivateIpAddress) {}

    /** Its elastic address; all empty without one. */
    public record EipAddress(
            String AllocationId,
            String IpAddress,
            String InternetChargeType,
            @OmittedIfEmpty int Bandwidth,
            @OmittedIfEmpty boolean IsSupportUnassociate) {}

    /** Whether it may hibernate. */
    public record HibernationOptions(boolean Configured) {}

    /** The dedicated host it runs on; all empty without one. */
    public record DedicatedHostAttribute(
            String DedicatedHostId, String DedicatedHostName, String DedicatedHostClusterId) {}

    /** Its bond to a dedicated host; all empty without one. */
    public record DedicatedInstanceAttribute(String Affinity, String Tenancy) {}

    /** Its capacity reservation; all empty without one. */
    public record EcsCapacityReservationAttr(String CapacityReservationId, String CapacityReservationPreference) {}

    /** How its cores are laid out. */
    public record CpuOptions(
            String Numa,
            int CoreCount,
            int ThreadsPerCore,
            @OmittedIfEmpty String TopologyType) {}

    /** How it may ask for its metadata. */
    public record MetadataOptions(
            String HttpEndpoint,
            String HttpTokens,
            @OmittedIfEmpty int HttpPutResponseHopLimit) {}

    /** What its image allows. */
    public record ImageOptions(@OmittedIfEmpty boolean LoginAsNonRoot) {}

    /** Which private domain names it has. */
    public record PrivateDnsNameOptions(@OmittedIfEmpty String HostnameType) {}

    /**
     * What its owner wants for the maintenance of its host; the emulator has no hosts that fail.
     *
     * @param NotifyOnMaintenance whether an event is to be announced before a maintenance
     * @param MaintenanceWindows when maintenance is allowed; empty for at any time
     */
    public record MaintenanceAttributes(
            MaintenanceAction ActionOnMaintenance,
            boolean NotifyOnMaintenance,
            @ListOf("MaintenanceWindow") List<MaintenanceWindow> MaintenanceWindows) {}

    /** A span of each day in UTC+8, both times in whole hours as {@code 02:00:00}. */
    public record MaintenanceWindow(String StartTime, String EndTime) {}

    /**
     * Whether the instance, if it is a subscription, is renewed by itself.
     *
     * @param Duration for how long each time, in units of PeriodUnit
     */
    public record RenewAttribute(RenewalStatus RenewalStatus, int Duration, PeriodUnit PeriodUnit) {

        /** ModifyInstanceAutoRenewAttribute, edition 2024: the ninth day before it expires, at 08:00 in UTC+8. */
        private static final int DAYS_BEFORE_EXPIRY = 9;

        /** The end of a subscription after all renewals until {@code now}. */
        private Instant renewed(Instant expiry, Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            LocalDate first = LocalDate.ofInstant(expiry, ZoneOffset.UTC);
            long renewals = Math.max(0, PeriodUnit.between(first, today) / Duration);
            LocalDate end = PeriodUnit.after(first, renewals * Duration);
            while (!today.isBefore(end.minusDays(DAYS_BEFORE_EXPIRY))) {
                renewals++;
                end = PeriodUnit.after(first, renewals * Duration);
            }
            Instant renewed = expiry.plus(ChronoUnit.DAYS.between(first, end), ChronoUnit.DAYS);
            return renewed.isBefore(EmulatorClock.LATEST) ? renewed : EmulatorClock.LATEST;
        }
    }

    /** Whether a lock for that reason lies on it. */
    public boolean isLockedFor(OperationLockReason reason) {
        for (LockReason lock : OperationLocks) {
            if (lock.LockReason() == reason) {
                return true;
            }
        }
        return false;
    }

    /** Whether Windows is what it runs. */
    public boolean runsWindows() {
        return OSType.equals("windows");
    }

    /** Whether it is not paid for: locked for that, or a subscription that is over. */
    public boolean isInArrears(Instant now) {
        return isLockedFor(OperationLockReason.financial) || hasExpired(now);
    }

    /** Whether it is a subscription that is over. */
    public boolean hasExpired(Instant now) {
        return InstanceChargeType == ChargeType.PrePaid && ExpiredTime != null && !now.isBefore(ExpiredTime);
    }

    @Override
    public String id() {
        return InstanceId;
    }

    @Override
    public InstanceStatus status() {
        return Status;
    }

    @Override
    public Instance tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public Instance grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    /**
     * This instance on its way to another status.
     *
     * @param next what it is at once
     * @param pending what it will be
     * @throws IllegalStateException if its status does not allow that
     */
    public Instance becoming(InstanceStatus next, PendingTransition<InstanceStatus> pending) {
        return become(next, pending);
    }

    /**
     * This instance, which stays Stopped until it starts by itself.
     *
     * @param time when it is Starting
     * @param delay how long it is Starting
     */
    public Instance startingAt(Instant time, Duration delay) {
        return withPendingTransition(new PendingTransition<>(
                InstanceStatus.Starting, time, new PendingTransition<>(InstanceStatus.Running, time.plus(delay))));
    }

    /** This instance of another type; one that stays burstable keeps its CreditSpecification. */
    public Instance ofType(InstanceTypes.InstanceType type) {
        return with(b -> {
            InstanceDefaults.shape(b, type);
            if (!CreditSpecification.isEmpty() && type.isBurstable()) {
                b.CreditSpecification(CreditSpecification);
            }
        });
    }

    /** This instance as a subscription until a time. */
    public Instance paidUntil(Instant end) {
        return with(b -> b.InstanceChargeType(ChargeType.PrePaid).ExpiredTime(end));
    }

    /** This instance of no subscription any more. */
    public Instance payAsYouGo() {
        return with(b -> b.InstanceChargeType(ChargeType.PostPaid).ExpiredTime(InstanceDefaults.NEVER));
    }

    /** Its health: what is set, else Ok while it is Running, else unknown (recorded 2024). */
    public HealthStatus health() {
        if (HealthStatus != null) {
            return HealthStatus;
        }
        return Status == InstanceStatus.Running
                ? io.ecsemulator.cloud.HealthStatus.Ok
                : io.ecsemulator.cloud.HealthStatus.InsufficientData;
    }

    /** Whether it is Stopped and will start by itself: no other change comes to one that is Stopped. */
    public boolean startsByItself() {
        return Status == InstanceStatus.Stopped && PendingTransition != null;
    }

    /** Its status after the failure of what is pending for it, or null if that cannot fail. A failed reboot is a failed start. */
    @Nullable
    InstanceStatus statusAfterFailure() {
        return switch (Status) {
            case Starting, Stopped -> InstanceStatus.Stopped;
            case Stopping -> InstanceStatus.Running;
            default -> null;
        };
    }

    /** The AutoReleaseTime of a pay-as-you-go instance (RunInstances, edition 2026). */
    @Override
    public @Nullable Instant nextAction(Instant now) {
        return InstanceChargeType == ChargeType.PostPaid ? AutoReleaseTime : null;
    }

    @Override
    public void act(World world) {
        world.release(this);
    }

    @Override
    public Instance at(Instant now) {
        Instance instance = renewed(now);
        PendingTransition<InstanceStatus> pending = PendingTransition;
        while (pending != null && pending.hasHappened(now)) {
            boolean isStart = instance.Status() == InstanceStatus.Starting;
            instance = instance.become(pending.Status(), pending.Then());
            if (pending.Status() == InstanceStatus.Running) {
                // One that could not be stopped has run all the time.
                instance = (isStart ? instance.withStartTime(pending.DueTime()) : instance)
                        .withStoppedMode(Not_applicable);
            } else if (pending.Status() == InstanceStatus.Stopped && instance.StoppedMode() == Not_applicable) {
                instance = instance.withStoppedMode(KeepCharging);
            }
            pending = pending.Then();
        }
        return instance;
    }

    /** This instance with all automatic renewals until then. */
    private Instance renewed(Instant now) {
        return InstanceChargeType == ChargeType.PrePaid
                        && RenewAttribute.RenewalStatus == RenewalStatus.AutoRenewal
                        && ExpiredTime != null
                ? withExpiredTime(RenewAttribute.renewed(ExpiredTime, now))
                : this;
    }

    private Instance become(InstanceStatus next, @Nullable PendingTransition<InstanceStatus> pending) {
        if (!Status.canBecome(next)) {
            throw new IllegalStateException(InstanceId + " is " + Status + " and cannot become " + next);
        }
        return with(b -> b.Status(next).PendingTransition(pending));
    }
}

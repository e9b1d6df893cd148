package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.RequestedImage;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a stopped instance a new system disk, made of an image; the old one is released. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-stopped&ImageId=aliyun_3_x64_20G_alibase_20230727.vhd")
final class ReplaceSystemDisk
        extends Operation<ReplaceSystemDisk.Parameters, ReplaceSystemDisk.Attempt, ReplaceSystemDisk.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param ImageId id of the image; one that does not exist is refused only with ecs.emulator.unknown-ids=refused
     * @param SystemDisk the new system disk
     * @param Encrypted whether the new system disk is encrypted; default false
     * @param KMSKeyId id of the key of an encrypted disk
     * @param KeyPairName name of the key pair of a Linux instance; without it the instance has none afterwards; one that does not
     *     exist is refused only with ecs.emulator.unknown-ids=refused
     * @param Password password of the instance, which is checked and not kept
     * @param PasswordInherit whether the password of the image is used; default false
     * @param SecurityEnhancementStrategy Active or Deactive; it has no effect
     * @param ClientToken makes a repeated call with the same token one call
     */
    @NotEmulated("DiskId")
    @WithoutEffect({"Architecture", "Arn.N", "EncryptAlgorithm", "Platform", "UseAdditionalService"})
    record Parameters(
            @Mandatory String InstanceId,
            @Mandatory String ImageId,
            SystemDisk SystemDisk,
            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @Nullable String KeyPairName,
            @Nullable String Password,
            @Nullable Boolean PasswordInherit,
            @OneOf({"Active", "Deactive"}) @Nullable String SecurityEnhancementStrategy,
            @Nullable String ClientToken) {

        private boolean isEncrypted() {
            return Boolean.TRUE.equals(Encrypted);
        }

        private boolean isPasswordMalformed(boolean isWindows) {
            return Password != null && !TextFormat.isPassword(Password, isWindows);
        }
    }

    /**
     * The new system disk.
     *
     * @param Size size in GiB, at least that of the old one; default the larger of the sizes of the old one and of the image, at least 40
     */
    record SystemDisk(
            @Range(min = 1, max = 65_536) @Nullable Integer Size) {}

    /**
     * Response.
     *
     * @param DiskId id of the new system disk, which is Creating
     */
    record Response(String RequestId, String DiskId) {}

    /**
     * What the rules look at.
     *
     * @param found the instance, or null if it does not exist
     * @param systemDisk the system disk of the instance, or null if it has none
     * @param image the image that the request names, in the region of the instance
     * @param isKeyPairRefused whether there is no key pair of that name and that is refused
     */
    record Attempt(
            Parameters parameters,
            @Nullable Instance found,
            @Nullable TargetDisk systemDisk,
            RequestedImage image,
            boolean isKeyPairRefused,
            World world) {

        private Instance instance() {
            return Objects.requireNonNull(found);
        }

        private TargetDisk target() {
            return Objects.requireNonNull(systemDisk);
        }

        private Disk disk() {
            return target().disk();
        }

        /** The size of the new disk in GiB. */
        private int size() {
            return Objects.requireNonNullElseGet(
                    parameters.SystemDisk.Size, () -> Math.max(image.defaultSize(), disk().Size()));
        }

        /** The image and what it would be used for. */
        private RequestedImage.Use imageUse() {
            return new RequestedImage.Use(image, InstanceTypes.get(instance().InstanceType()), size());
        }

        private boolean willRunWindows() {
            return image.image() == null ? instance().runsWindows() : image.isWindows();
        }

        /** Its category, or null if disks of that kind cannot be created by themselves. */
        private @Nullable DiskCategory category() {
            return DiskCategory.of(disk().Category(), disk().PerformanceLevel());
        }

        private boolean isTooSmall() {
            DiskCategory category = category();
            return size() < disk().Size() || (category != null && size() < category.SmallestSystem());
        }

        private boolean isTooLarge() {
            DiskCategory category = category();
            return category != null && size() > category.LargestSystem();
        }
    }

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .stage(Stage.REQUEST)
                .rule(
                        ReplaceSystemDiskError.PASSWORD_AND_INHERIT,
                        "Password is given and PasswordInherit is true",
                        attempt -> attempt.parameters.Password != null
                                && Boolean.TRUE.equals(attempt.parameters.PasswordInherit))
                .rule(
                        CommonError.PASSWORD_MALFORMED,
                        "Password is not a valid password",
                        attempt -> attempt.parameters.isPasswordMalformed(false))
                .rule(
                        CommonError.KEY_FORBIDDEN,
                        "KMSKeyId is given and Encrypted is not true",
                        attempt -> attempt.parameters.KMSKeyId != null && !attempt.parameters.isEncrypted())
                .stage(Stage.EXISTENCE)
                .rule(CommonError.INSTANCE_NOT_FOUND, "the instance does not exist", attempt -> attempt.found == null)
                .rule(
                        CreateDiskError.NO_SYSTEM_DISK,
                        "the instance exists and has no system disk",
                        attempt -> attempt.found != null && attempt.systemDisk == null)
                .stage(Stage.LOCKS)
                .rule(
                        DiskError.INSTANCE_LOCKED,
                        "the instance's OperationLocks contain security",
                        attempt -> attempt.instance().isLockedFor(OperationLockReason.security))
                .rule(
                        CommonError.INSTANCE_IN_ARREARS,
                        "the OperationLocks of the instance or its system disk contain financial, or the instance's subscription has expired",
                        attempt -> attempt.instance().isInArrears(attempt.world.now())
                                || attempt.disk().isLockedFor(OperationLockReason.financial))
                .stage(Stage.STATUS)
                .rule(
                        ReplaceSystemDiskError.INSTANCE_CREATING,
                        "the instance is Pending",
                        attempt -> attempt.instance().Status() == InstanceStatus.Pending)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance is not Stopped",
                        attempt -> attempt.instance().Status() != InstanceStatus.Stopped)
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the instance is configured for hibernation",
                        attempt -> attempt.instance().HibernationOptions().Configured())
                .rule(
                        CommonError.PASSWORD_MALFORMED,
                        "the image, or of an unknown one the instance, runs Windows and Password is not a valid password for Windows",
                        attempt -> attempt.willRunWindows() && attempt.parameters.isPasswordMalformed(true))
                .rule(
                        DiskChangeError.KEY_PAIR_ON_WINDOWS,
                        "the image, or of an unknown one the instance, runs Windows and KeyPairName is given",
                        attempt -> attempt.willRunWindows() && attempt.parameters.KeyPairName != null)
                .rule(
                        DiskChangeError.KEY_PAIR_NOT_FOUND,
                        "the instance's region has no key pair of KeyPairName, and ecs.emulator.unknown-ids is refused",
                        Attempt::isKeyPairRefused)
                .rule(
                        CommonError.OPERATION_NOT_FOR_MULTI_ATTACH,
                        "the system disk's MultiAttach is not Disabled",
                        attempt -> attempt.disk().hasMultiAttach())
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "the system disk is not In_use",
                        attempt -> attempt.disk().Status() != DiskStatus.In_use)
                .rule(
                        ReplaceSystemDiskError.DISK_CHANGING,
                        "a ModifyDiskSpec of the system disk is under way",
                        attempt -> attempt.disk().PendingSpec() != null)
                .include(Attempt::target, TargetDisk.NO_SNAPSHOT_UNDER_WAY)
                .include(Attempt::imageUse, RequestedImage.RULES)
                .rule(
                        ReplaceSystemDiskError.IMAGE_WITH_DATA_DISKS,
                        "the image has data disks",
                        attempt -> attempt.image.image() != null
                                && !attempt.image.image().dataDisks().isEmpty())
                .rule(
                        CommonError.SYSTEM_DISK_TOO_SMALL,
                        "SystemDisk.Size is smaller than the old system disk, or than its category allows",
                        Attempt::isTooSmall)
                .rule(
                        CommonError.SYSTEM_DISK_TOO_LARGE,
                        "SystemDisk.Size is larger than the category allows",
                        Attempt::isTooLarge)
                .build();
    }

    private final Delays delays;
    private final UnknownIds unknownIds;

    ReplaceSystemDisk(Delays delays, UnknownIds unknownIds) {
        super(ReplaceSystemDisk::declareRules);
        this.delays = delays;
        this.unknownIds = unknownIds;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Instance instance = world.instance(parameters.InstanceId);
        String regionId = instance == null ? "" : instance.RegionId();
        return new Attempt(
                parameters,
                instance,
                world.disksOn(parameters.InstanceId).stream()
                        .filter(disk -> disk.Type() == DiskType.system)
                        .map(disk -> TargetDisk.of(world, disk.DiskId()))
                        .findFirst()
                        .orElse(null),
                RequestedImage.of(world, parameters.ImageId, regionId, unknownIds),
                unknownIds.refuseKeyPair(world, regionId, parameters.KeyPairName),
                world);
    }

    /**
     * The new disk has the category, the zone and the payment of the old one, is Creating at once, and In_use on the instance after the
     * delay {@code create-disk}. Manual snapshots of the old disk stay. The instance shows the image, and the key pair or none.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Disk old = attempt.disk();
        Instance instance = attempt.instance();
        world.release(old);
        world.put(
                withImage(instance, attempt.image).withKeyPairName(Objects.requireNonNullElse(asked.KeyPairName, "")));
        Snapshot source = attempt.image.systemSnapshot(world);
        Disk disk = DiskDefaults.of(
                        world.newId(ResourceKinds.DISKS, old.RegionId()),
                        old.RegionId(),
                        old.ZoneId(),
                        DiskType.system,
                        old.Category(),
                        old.PerformanceLevel(),
                        attempt.size(),
                        world.now())
                .provisioned(old.ProvisionedIops())
                .with(b -> b.ImageId(asked.ImageId)
                        .SourceSnapshotId(source == null ? "" : source.SnapshotId())
                        .DeleteWithInstance(old.DeleteWithInstance())
                        .Encrypted(asked.isEncrypted())
                        .KMSKeyId(Objects.requireNonNullElse(asked.KMSKeyId, ""))
                        .BurstingEnabled(old.BurstingEnabled())
                        .ResourceGroupId(old.ResourceGroupId())
                        .StorageSetId(old.StorageSetId())
                        .StorageSetPartitionNumber(old.StorageSetPartitionNumber())
                        .StorageClusterId(old.StorageClusterId()));
        world.put(DiskCreation.on(disk, instance, old.Device(), world.now().plus(delays.createDisk())));
        return new Response(call.requestId(), disk.DiskId());
    }

    private static Instance withImage(Instance instance, RequestedImage image) {
        Image known = image.image();
        return known == null
                ? instance.withImageId(image.ImageId())
                : instance.with(b -> b.ImageId(image.ImageId())
                        .OSName(known.OSName())
                        .OSNameEn(known.OSNameEn())
                        .OSType(known.OSType().name()));
    }
}

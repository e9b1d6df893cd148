package io.ecsemulator.network;

import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The VPC that an operation is about.
 *
 * @param found the VPC of that id, or null if the region does not have it
 * @param isDryRun whether the request is only checked
 */
record VpcTarget(World world, @Nullable Vpc found, boolean isDryRun) {

    /** The VPC exists. */
    static final Rules<VpcTarget> EXISTENCE = Rules.<VpcTarget>shared("2024")
            .source(Source.documented("CreateVSwitch and DeleteVpc 2024"))
            .stage(Stage.EXISTENCE)
            .rule(
                    NetworkError.VPC_NOT_FOUND,
                    "the VPC does not exist, or is in another region",
                    target -> target.found == null)
            .build();

    /**
     * The target of a request.
     *
     * @param regionId the region that it must be in; null for any
     */
    static VpcTarget of(World world, String vpcId, @Nullable String regionId, @Nullable Boolean dryRun) {
        return new VpcTarget(world, world.vpcs().getIn(regionId, vpcId), Boolean.TRUE.equals(dryRun));
    }

    Vpc vpc() {
        return Objects.requireNonNull(found);
    }
}

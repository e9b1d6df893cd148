package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.ApiError;

/** The errors about the security group that is the peer of a rule, for a direction. */
record PeerWording(ApiError notFound, ApiError isSame, ApiError network, ApiError vpc, ApiError nicType) {

    static final PeerWording INGRESS = new PeerWording(
            PermissionError.SOURCE_GROUP_NOT_FOUND,
            PermissionError.SOURCE_GROUP_IS_SAME,
            PermissionError.SOURCE_GROUP_NETWORK,
            PermissionError.SOURCE_GROUP_VPC,
            PermissionError.SOURCE_GROUP_NIC_TYPE);

    static final PeerWording EGRESS = new PeerWording(
            PermissionError.DEST_GROUP_NOT_FOUND,
            PermissionError.DEST_GROUP_IS_SAME,
            PermissionError.DEST_GROUP_NETWORK,
            PermissionError.DEST_GROUP_VPC,
            PermissionError.DEST_GROUP_NIC_TYPE);
}

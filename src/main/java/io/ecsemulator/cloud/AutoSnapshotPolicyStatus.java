package io.ecsemulator.cloud;

/** Whether an automatic snapshot policy is in force (DescribeAutoSnapshotPolicyEx, edition 2024). */
public enum AutoSnapshotPolicyStatus {
    /** It makes snapshots. */
    Normal,
    /** It makes none: the account is in arrears. */
    Expire
}

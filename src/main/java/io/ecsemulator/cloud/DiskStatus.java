package io.ecsemulator.cloud;

import java.util.Set;

/**
 * The status of a disk, spelled as on the wire, with the changes each one allows.
 *
 * <pre>
 * Creating ─┬─▶ Available ──▶ Attaching ─┬─▶ In_use ──▶ Detaching ──▶ Available
 *           └────────────────────────────┘   In_use ──▶ ReIniting ──▶ In_use
 *                                            In_use ──▶ Attaching ──▶ In_use (on one more instance)
 * Available, In_use ──▶ Released
 * </pre>
 *
 * A change back (Detaching to In_use, Attaching to Available) is one that failed. {@code Released} has no way out: the
 * API shows such a disk no more, yet edition 2018 of DetachDisk tells it from one that never was.
 */
public enum DiskStatus {
    Creating,
    Available,
    Attaching,
    In_use,
    Detaching,
    ReIniting,
    Released;

    /** Whether a disk in this status can change to {@code next}. */
    public boolean canBecome(DiskStatus next) {
        return following().contains(next);
    }

    /** Whether a disk in this status is on its way to another. */
    public boolean isTransitional() {
        return this == Creating || this == Attaching || this == Detaching || this == ReIniting;
    }

    /** Whether a disk in this status belongs to an instance. */
    public boolean isAttached() {
        return this == Attaching || this == In_use || this == Detaching || this == ReIniting;
    }

    private Set<DiskStatus> following() {
        return switch (this) {
            case Creating, Attaching -> Set.of(Available, In_use);
            case Available -> Set.of(Attaching, Released);
            case In_use -> Set.of(Attaching, Detaching, ReIniting, Released);
            case Detaching -> Set.of(Available, In_use);
            case ReIniting -> Set.of(In_use);
            case Released -> Set.of();
        };
    }
}

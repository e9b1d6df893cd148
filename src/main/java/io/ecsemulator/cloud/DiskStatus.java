package io.ecsemulator.cloud;

/**
 * The status of a disk, spelled as on the wire, with the changes each one allows.
 *
 * <pre>
 * Creating ─┬─▶ Available ──▶ Attaching ─┬─▶ In_use ──▶ Detaching ──▶ Available
 *           └────────────────────────────┘   In_use ──▶ ReIniting ──▶ In_use
 *                                            In_use ──▶ Attaching ──▶ In_use (on one more instance)
 * Available ──▶ ReIniting ──▶ Available
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
        return switch (this) {
            case Creating, Attaching, Detaching, ReIniting -> next == Available || next == In_use;
            case Available -> next == Attaching || next == ReIniting || next == Released;
            case In_use -> next == Attaching || next == Detaching || next == ReIniting || next == Released;
            case Released -> false;
        };
    }

    /** Whether a disk in this status is on its way to another. */
    public boolean isTransitional() {
        return this == Creating || this == Attaching || this == Detaching || this == ReIniting;
    }

    /** Whether a disk in this status belongs to an instance; one that is Detaching or ReIniting may have none. */
    public boolean isAttached() {
        return this == Attaching || this == In_use || this == Detaching || this == ReIniting;
    }
}

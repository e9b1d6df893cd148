package io.ecsemulator.cloud;

/** Whether a subscription is renewed by itself. */
public enum RenewalStatus {
    AutoRenewal,
    Normal,
    /** Not renewed, and without reminders before it expires. */
    NotRenewal
}

package io.ecsemulator.operation;

/**
 * What a group of rules is about. An operation's rules stand in stages, in an order of its own; a rule may rely on all rules of the
 * stages before its own, and on no rule of its own stage.
 */
public enum Stage {
    /** Each request parameter alone, as its constraints say; checked while the request is read. */
    PARAMETERS,
    /** The request parameters together. */
    REQUEST,
    /** Whether the resources exist that the request names. */
    EXISTENCE,
    /** Locks, overdue payments and protection. */
    LOCKS,
    /** What the resources are and do. */
    STATUS,
    /** Quotas, sizes and other limits. */
    LIMITS,
    /** What the resources would be afterwards. */
    RESULT,
    /** Whether the request is a dry run. */
    DRY_RUN
}

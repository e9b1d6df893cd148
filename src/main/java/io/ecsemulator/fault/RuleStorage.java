package io.ecsemulator.fault;

import java.util.function.Function;

/**
 * Keeps the fault rules of a tenant with their counts; several servers may share them. Before the first update it holds
 * {@link KeptRules#NONE}. From then on {@link KeptRules#resets} never falls as long as a server knows the tenant, also not when another
 * server forgets it: by this number servers recognise rules that are newer than those that they know.
 */
public interface RuleStorage {

    /**
     * What becomes of the rules, and what the caller of the update gets.
     *
     * @param rules the rules afterwards; the same object if nothing changes, in which case nothing needs to be written
     */
    record Update<T>(KeptRules rules, T result) {}

    /** The rules as the last update left them; every call asks, so this has to be fast. */
    KeptRules get();

    /**
     * Replaces the rules. Updates happen one after the other: each sees what the one before has left, and is kept when this returns.
     *
     * @param change computes the rules afterwards; it may run several times and must have no effect besides. If it throws, the
     *     exception reaches the caller and nothing is changed.
     */
    <T> T update(Function<KeptRules, Update<T>> change);
}

package io.ecsemulator.tenant;

/** How an account begins. */
@FunctionalInterface
public interface InitialState {

    /** Puts everything of an account to how it begins. */
    void restore(Tenant account);
}

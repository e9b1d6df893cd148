package io.ecsemulator.api;

/** How an account begins. */
@FunctionalInterface
public interface AccountStart {

    /** Puts everything of an account to how it begins. */
    void restore(Account account);
}

package io.ecsemulator.state;

import org.jspecify.annotations.Nullable;

/** The responses of the operations that take a ClientToken. State documents hold such responses, but know no operation. */
@FunctionalInterface
public interface ResponseTypes {

    /** The record of the response of an action, or null if no operation of that name takes a ClientToken. */
    @Nullable
    Class<? extends Record> of(String action);
}

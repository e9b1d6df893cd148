package io.ecsemulator.operation;

import io.ecsemulator.cloud.World;
import java.util.List;

/** Temporary: an operation that checks by hand. */
public abstract class UndeclaredOperation<P extends Record, R extends Record> extends Operation<P, P, R> {

    protected UndeclaredOperation() {
        super(Rules.<P>shared("").build());
    }

    protected abstract String edition();

    @Override
    public String editions() {
        return edition();
    }

    @Override
    public abstract List<ApiError> errors();

    protected abstract R handle(P parameters, Call call);

    @Override
    protected P attempt(P parameters, World world) {
        return parameters;
    }

    @Override
    protected R execute(P attempt, World world, Call call) {
        return handle(attempt, call);
    }
}

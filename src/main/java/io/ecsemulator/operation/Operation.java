package io.ecsemulator.operation;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Rule.Verdict;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An operation of the API, declared in one class that is named as its action and annotated with {@link ApiOperation}: the record of
 * its parameters, the record of its response, its rules, and the change of state.
 *
 * @param <P> the parameters: components named as the API names them, of the types that {@link ParameterBinder} reads, with
 *     constraints; null where the request has none
 * @param <A> what the rules look at: an immutable record of the parameters and of what they name in the world
 * @param <R> the response, written as JSON or XML as it stands
 */
public abstract class Operation<P extends Record, A, R extends Record> {

    private final Rules<A> rules;
    private final ParameterBinder<P> binder;
    private final Class<R> responseType;
    private final ApiOperation declaration;
    private final boolean hasClientToken;

    /** An operation with those rules. */
    @SuppressWarnings("unchecked")
    protected Operation(Rules<A> rules) {
        this.rules = rules;
        Type[] types = typeArguments(getClass());
        this.binder = new ParameterBinder<>((Class<P>) types[0], rules.ignored());
        this.responseType = (Class<R>) types[types.length - 1];
        this.hasClientToken =
                parameters().stream().anyMatch(parameter -> parameter.name().equals("ClientToken"));
        this.declaration = getClass().getAnnotation(ApiOperation.class);
    }

    private static Type[] typeArguments(Class<?> type) {
        return type.getGenericSuperclass() instanceof ParameterizedType declared
                ? declared.getActualTypeArguments()
                : typeArguments(type.getSuperclass());
    }

    /** The action that calls it. */
    public final String action() {
        return getClass().getSimpleName();
    }

    /** The version of the API that it belongs to. */
    public final String version() {
        return declaration.version();
    }

    /** The editions of its document that it follows, by year. */
    public String editions() {
        return declaration.editions();
    }

    /** The parameters that it reads, in the order of its record. */
    public final List<Parameter> parameters() {
        return binder.parameters();
    }

    /** Whether it has a parameter ClientToken, and so is executed once for each token. */
    public final boolean hasClientToken() {
        return hasClientToken;
    }

    /** The record of its response. */
    public final Class<R> responseType() {
        return responseType;
    }

    /** Its rules in the order of their precedence. */
    public final List<Rule<A>> rules() {
        return rules.list();
    }

    /** The errors of its rules, each once, but for those of the gateway. */
    public List<ApiError> errors() {
        return rules.errors();
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws ApiException if one violates its constraints
     */
    public final P read(Map<String, String> request) {
        List<Violation> violations = new ArrayList<>(0);
        P parameters = binder.bind(request, violations);
        if (!violations.isEmpty()) {
            throw rules.refusal(violations);
        }
        return parameters;
    }

    /**
     * Decides on a call and executes it, within one step of a world.
     *
     * @throws ApiException if it breaks a rule; nothing has changed then
     */
    public final R call(P parameters, World world, Call call) {
        A attempt = attempt(parameters, world);
        rules.check(attempt);
        return execute(attempt, world, call);
    }

    /** The verdict of each of the {@link #rules} on a request, which is not executed. */
    public final List<Verdict> verdicts(Map<String, String> request, World world) {
        List<Violation> violations = new ArrayList<>(0);
        P parameters = binder.bind(request, violations);
        return violations.isEmpty() ? rules.verdicts(attempt(parameters, world)) : rules.verdicts(violations);
    }

    /** What the rules look at. Parameters violate no constraints, but may name what does not exist. */
    protected abstract A attempt(P parameters, World world);

    /** Executes a call that breaks no rule: changes the world and makes the response. */
    protected abstract R execute(A attempt, World world, Call call);
}

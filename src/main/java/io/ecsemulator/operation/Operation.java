package io.ecsemulator.operation;

import io.ecsemulator.cloud.World;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    private final Supplier<Rules<A>> rules;
    private final Type[] types;
    private final List<String> versions;
    private final String editions;
    private final String sample;
    private volatile @Nullable Declared<P, A> declared;

    /** What is made of the declaration at the first call: the emulator starts faster without it. */
    private record Declared<P extends Record, A>(
            Rules<A> rules, ParameterBinder<P> binder, OtherParameters others, boolean hasClientToken) {}

    /**
     * An operation.
     *
     * @param rules supplies its rules; asked at the first call
     */
    protected Operation(Supplier<Rules<A>> rules) {
        this.rules = rules;
        this.types = typeArguments(getClass());
        ApiOperation annotation = getClass().getAnnotation(ApiOperation.class);
        this.versions = List.of(annotation.version());
        this.editions = annotation.editions();
        this.sample = annotation.sample();
    }

    /** Two first calls at once may both make it, with the same result. */
    @SuppressWarnings("unchecked")
    private Declared<P, A> declared() {
        Declared<P, A> made = declared;
        if (made == null) {
            Rules<A> list = rules.get();
            ParameterBinder<P> binder = new ParameterBinder<>((Class<P>) types[0], list.ignored());
            boolean hasClientToken = binder.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals("ClientToken"));
            made = new Declared<>(list, binder, OtherParameters.of((Class<?>) types[0]), hasClientToken);
            declared = made;
        }
        return made;
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

    /** The versions of the APIs that it belongs to, with that of its document first. */
    public final List<String> versions() {
        return versions;
    }

    /** The editions of its document that it follows, by year. */
    public String editions() {
        return editions;
    }

    /**
     * The operation in each edition of its document that can be set, the oldest first, with the other settings as they are; itself alone
     * if there is nothing to choose.
     */
    public List<? extends Operation<P, A, R>> inEachEdition() {
        return List.of(this);
    }

    /** The parameters of a call that succeeds in the demo world, in the order of {@link ApiOperation#sample}. */
    public final Map<String, String> sample() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : sample.isEmpty() ? new String[0] : sample.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }

    /** The parameters that it reads, in the order of its record. */
    public final List<Parameter> parameters() {
        return declared().binder.parameters();
    }

    /** The documented parameters that it does not read. */
    public final OtherParameters otherParameters() {
        return declared().others;
    }

    /** Whether it has a parameter ClientToken, and so is executed once for each token. */
    public final boolean hasClientToken() {
        return declared().hasClientToken;
    }

    /** Whether it shows something and changes nothing. */
    public final boolean isReading() {
        return action().startsWith("Describe") || action().startsWith("List") || action().startsWith("Get");
    }

    /** Whether its response is one list. */
    public final boolean isListing() {
        return isReading() && EmptyLists.isListing(responseType());
    }

    /** The record of its response. */
    @SuppressWarnings("unchecked")
    public final Class<R> responseType() {
        return (Class<R>) types[types.length - 1];
    }

    /** Its rules in the order of their precedence. */
    public final List<Rule<A>> rules() {
        return declared().rules.list();
    }

    /** The errors of its rules, each once, but for those of the gateway. */
    public List<ApiError> errors() {
        return declared().rules.errors();
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws ApiException if one violates its constraints, or is not emulated
     */
    public final P read(Map<String, String> request) {
        declared().others.check(request, action());
        List<Violation> violations = new ArrayList<>(0);
        P parameters = declared().binder.bind(request, violations);
        if (!violations.isEmpty()) {
            throw declared().rules.refusal(violations);
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
        declared().rules.check(attempt);
        return execute(attempt, world, call);
    }

    /** What a call with those parameters would get, and why. Nothing is executed. */
    public final Verdicts verdicts(Map<String, String> request, World world) {
        Rules<A> all = declared().rules;
        try {
            declared().others.check(request, action());
        } catch (ApiException notEmulated) {
            return Verdicts.unreached(all.list(), notEmulated);
        }
        List<Violation> violations = new ArrayList<>(0);
        P parameters = declared().binder.bind(request, violations);
        return violations.isEmpty() ? all.verdicts(attempt(parameters, world)) : all.verdicts(violations);
    }

    /** What the rules look at. Parameters violate no constraints, but may name what does not exist. */
    protected abstract A attempt(P parameters, World world);

    /** Executes a call that breaks no rule: changes the world and makes the response. */
    protected abstract R execute(A attempt, World world, Call call);
}

package io.ecsemulator.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations that are emulated, by action, and the names of those that are not. An operation is made when it is first asked for;
 * until then the start pays for its name only.
 */
public final class Operations {

    /** The version of the ECS API. */
    public static final String VERSION = "2014-05-26";

    /** The version of the VPC API. */
    public static final String VPC_VERSION = "2016-04-28";

    private final Map<String, Supplier<Operation<?, ?, ?>>> makers;
    private final Map<String, Operation<?, ?, ?>> made = new ConcurrentHashMap<>();
    private final Set<String> ecsActions = ecsActions();

    /**
     * Operations that are made later.
     *
     * @param makers makes the operation of each action
     */
    public Operations(Map<String, Supplier<Operation<?, ?, ?>>> makers) {
        this.makers = new TreeMap<>(makers);
    }

    /**
     * Operations that are made already.
     *
     * @throws IllegalArgumentException if two have the same action
     */
    public static Operations of(Collection<? extends Operation<?, ?, ?>> operations) {
        Map<String, Supplier<Operation<?, ?, ?>>> makers = new TreeMap<>();
        for (Operation<?, ?, ?> operation : operations) {
            if (makers.put(operation.action(), () -> operation) != null) {
                throw new IllegalArgumentException("Two operations for " + operation.action());
            }
        }
        return new Operations(makers);
    }

    /** The operation of an action, or null if that is not emulated. */
    public @Nullable Operation<?, ?, ?> get(String action) {
        Supplier<Operation<?, ?, ?>> maker = makers.get(action);
        return maker == null ? null : made.computeIfAbsent(action, absent -> maker.get());
    }

    private Stream<Operation<?, ?, ?>> all() {
        return makers.keySet().stream().map(action -> Objects.requireNonNull(get(action)));
    }

    /** The actions that are emulated, sorted. */
    public Collection<String> actions() {
        return Collections.unmodifiableSet(makers.keySet());
    }

    /**
     * The error of a code for each of those actions that document it: as the operation declares it, as its document lists it, or
     * as the gateway answers it. If none of the actions documents it, the error of another operation for each of them.
     *
     * @param status the preferred HTTP status where documents list several, or null
     * @return empty if no document lists the code
     */
    public Map<String, ApiError> errors(String code, @Nullable Integer status, Collection<String> actions) {
        List<DocumentedErrors.Row> rows = DocumentedErrors.of(code);
        Map<String, ApiError> errors = new HashMap<>();
        for (String action : actions) {
            ApiError error = preferred(status, () -> documented(code, action, rows));
            if (error != null) {
                errors.put(action, error);
            }
        }
        if (errors.isEmpty()) {
            ApiError error = preferred(status, () -> documentedElsewhere(code, rows));
            if (error != null) {
                actions.forEach(action -> errors.put(action, error));
            }
        }
        return errors;
    }

    /** Whether the document of an action lists a code. */
    public boolean isDocumented(String code, String action) {
        return DocumentedErrors.of(code).stream().anyMatch(row -> row.isListedBy(action))
                || declared(code, Stream.ofNullable(get(action))).findAny().isPresent();
    }

    /** Whether an action shows something and changes nothing. */
    public boolean isReading(String action) {
        Operation<?, ?, ?> operation = get(action);
        return operation != null && operation.isReading();
    }

    private static @Nullable ApiError preferred(@Nullable Integer status, Supplier<Stream<ApiError>> errors) {
        return errors.get()
                .filter(error -> status == null || error.status() == status)
                .findFirst()
                .or(() -> errors.get().findFirst())
                .orElse(null);
    }

    private Stream<ApiError> documented(String code, String action, List<DocumentedErrors.Row> rows) {
        Stream<ApiError> listed =
                rows.stream().filter(row -> row.isListedBy(action)).map(DocumentedErrors.Row::error);
        Stream<ApiError> gateway =
                GatewayError.ALL.stream().filter(error -> error.code().equals(code));
        Stream<ApiError> anywhere = rows.stream()
                .filter(row -> row.isListedBy(DocumentedErrors.ANY))
                .map(DocumentedErrors.Row::error);
        return Stream.of(declared(code, Stream.ofNullable(get(action))), listed, gateway, anywhere)
                .flatMap(Function.identity());
    }

    private Stream<ApiError> documentedElsewhere(String code, List<DocumentedErrors.Row> rows) {
        return Stream.concat(rows.stream().map(DocumentedErrors.Row::error), declared(code, all()));
    }

    private static Stream<ApiError> declared(String code, Stream<Operation<?, ?, ?>> operations) {
        return operations
                .flatMap(operation -> operation.errors().stream())
                .filter(error -> error.code().equals(code));
    }

    /**
     * The operation that a call asks for.
     *
     * @param action absent or blank is an error
     * @param version absent or blank is accepted
     * @throws ApiException if there is none
     */
    public Operation<?, ?, ?> find(@Nullable String action, @Nullable String version) {
        if (action == null || action.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "Action");
        }
        Operation<?, ?, ?> operation = get(action);
        List<String> expected = operation == null ? List.of(VERSION) : operation.versions();
        if (version != null && !version.isBlank() && !expected.contains(version)) {
            throw new ApiException(GatewayError.INVALID_ACTION);
        }
        if (operation == null) {
            throw ecsActions.contains(action)
                    ? new ApiException(GatewayError.NOT_EMULATED, action)
                    : new ApiException(GatewayError.INVALID_ACTION);
        }
        return operation;
    }

    /** The record of the response of an action, or null if no operation of that name takes a ClientToken. */
    public @Nullable Class<? extends Record> responseWithClientToken(String action) {
        Operation<?, ?, ?> operation = get(action);
        return operation == null || !operation.hasClientToken() ? null : operation.responseType();
    }

    /** The actions of the official SDKs aliyun-java-sdk-ecs 5.11.7, ecs20140526 5.3.0 (Java) and 7.11.6 (Node). */
    private static Set<String> ecsActions() {
        InputStream in = Operations.class.getResourceAsStream("ecs-actions.txt");
        if (in == null) {
            throw new IllegalStateException("No ecs-actions.txt beside " + Operations.class);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.ecsemulator.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The operations that are emulated, by action, and the names of those that are not. */
@Component
public final class Operations {

    /** The version of the ECS API. */
    public static final String VERSION = "2014-05-26";

    private final Map<String, Bound<?, ?>> byAction = new TreeMap<>();
    private final Set<String> ecsActions = ecsActions();

    Operations(List<Operation<?, ?>> operations) {
        for (Operation<?, ?> operation : operations) {
            if (byAction.put(operation.action(), new Bound<>(operation)) != null) {
                throw new IllegalArgumentException("Two operations for " + operation.action());
            }
        }
    }

    /** The actions that are emulated, sorted. */
    public Collection<String> actions() {
        return Collections.unmodifiableSet(byAction.keySet());
    }

    /** The error of that code that an action that is emulated is documented with, else that of the gateway, or null. */
    public @Nullable ApiError error(String action, String code) {
        Bound<?, ?> operation = byAction.get(action);
        List<? extends ApiError> own = operation == null ? List.of() : operation.operation.errors();
        return Stream.concat(own.stream(), Arrays.stream(GatewayError.values()))
                .filter(error -> error.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * The operation that a call asks for.
     *
     * @param action absent or blank is an error
     * @param version absent or blank is accepted
     * @throws ApiException if there is none
     */
    public Bound<?, ?> find(@Nullable String action, @Nullable String version) {
        if (action == null || action.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "Action");
        }
        Bound<?, ?> operation = byAction.get(action);
        String expected = operation == null ? VERSION : operation.operation.version();
        if (version != null && !version.isBlank() && !version.equals(expected)) {
            throw new ApiException(GatewayError.INVALID_VERSION);
        }
        if (operation == null) {
            throw ecsActions.contains(action)
                    ? new ApiException(GatewayError.NOT_EMULATED, action)
                    : new ApiException(GatewayError.INVALID_ACTION);
        }
        return operation;
    }

    /** An operation with the binder of its parameters. */
    public static final class Bound<P extends Record, A extends Record> {
        private final Operation<P, A> operation;
        private final ParameterBinder<P> binder;
        private final boolean hasClientToken;
        private final Class<A> answerType;
        private final String edition;

        private Bound(Operation<P, A> operation) {
            this.operation = operation;
            this.binder = new ParameterBinder<>(operation.parameters());
            this.hasClientToken = Arrays.stream(operation.parameters().getRecordComponents())
                    .anyMatch(component -> component.getName().equals("ClientToken"));
            this.answerType = answerType(operation);
            this.edition = operation.edition();
        }

        @SuppressWarnings("unchecked")
        private static <A extends Record> Class<A> answerType(Operation<?, A> operation) {
            return (Class<A>) ResolvableType.forInstance(operation)
                    .as(Operation.class)
                    .getGeneric(1)
                    .resolve(Record.class);
        }

        /** The action that calls it. */
        public String action() {
            return operation.action();
        }

        /** The editions of its document that it follows, by year. */
        public String edition() {
            return edition;
        }

        /** Whether the operation has a parameter ClientToken. */
        public boolean hasClientToken() {
            return hasClientToken;
        }

        /** The type of the response. */
        public Class<A> answerType() {
            return answerType;
        }

        /**
         * Reads the parameters of a call.
         *
         * @throws ApiException if a parameter has a value that cannot be read
         */
        public P bind(Call call) {
            return binder.bind(call.parameters());
        }

        /**
         * Executes a call whose parameters have been read.
         *
         * @throws ApiException if the call is rejected; nothing has changed then
         */
        public A execute(P parameters, Call call) {
            return operation.handle(parameters, call);
        }
    }

    /** The request classes of the official SDKs aliyun-java-sdk-ecs 5.11.7 and ecs20140526 5.3.0. */
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

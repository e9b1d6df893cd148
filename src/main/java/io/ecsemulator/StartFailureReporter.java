package io.ecsemulator;

import io.ecsemulator.store.jdbc.StoreStartException;
import io.ecsemulator.tls.TlsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Tells in one line on the error stream why the emulator cannot start, if the reason is a setting; else Spring Boot does. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    private final @Nullable ConfigurableApplicationContext context;

    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        String reason = reason(failure);
        if (reason == null) {
            return false;
        }
        System.err.println("The ECS emulator cannot start: " + reason);
        return true;
    }

    private @Nullable String reason(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(0, cause);
        }
        return causes.stream()
                .map(cause -> reason(cause, causes.get(0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String reason(Throwable cause, Throwable first) {
        if (cause instanceof InitialWorldException
                || cause instanceof TlsException
                || cause instanceof StoreStartException) {
            return cause.getMessage();
        }
        if (cause instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown.getUnboundProperties().stream()
                    .map(property -> property.getName() + " is unknown (" + property.getOrigin() + ")"
                            + nearest(property.getName().toString()))
                    .collect(Collectors.joining("; "));
        }
        if (cause instanceof MarkedYAMLException yaml) {
            return "ecs-emulator.yml cannot be read: " + yaml.getProblem() + placeOf(yaml.getProblemMark());
        }
        if (cause instanceof BindException binding) {
            Object value = binding.getProperty() == null
                    ? ""
                    : "=" + binding.getProperty().getValue();
            return binding.getName() + "" + value + ": " + reasonOfValue(binding, first);
        }
        if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
            return invalid.getName() + "=" + invalid.getValue() + ": " + invalid.getReason();
        }
        boolean isOfServer = cause instanceof java.net.SocketException
                || (cause instanceof IllegalArgumentException
                        && String.valueOf(cause.getMessage()).startsWith("port out of range"));
        return isOfServer && context != null ? reasonOfServer(context.getEnvironment(), cause) : null;
    }

    private static String nearest(String name) {
        return CommandLine.isOfGroup(name) || !name.startsWith("ecs.emulator")
                ? ""
                : "; the nearest setting is " + CommandLine.nearest(name);
    }

    private static String placeOf(@Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private static @Nullable String reasonOfValue(BindException binding, Throwable first) {
        Class<?> type = binding.getTarget().getType().resolve(Object.class);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "is none of ", ""));
        }
        return first instanceof NumberFormatException ? "is not a whole number" : first.getMessage();
    }

    private static String reasonOfServer(Environment settings, Throwable cause) {
        return "server.address=" + settings.getProperty("server.address") + ", server.port="
                + settings.getProperty("server.port") + ": " + cause.getMessage();
    }
}

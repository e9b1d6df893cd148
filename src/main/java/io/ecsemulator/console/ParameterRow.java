package io.ecsemulator.console;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.ParameterWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A parameter as the form of an operation shows it.
 *
 * @param name its name on the wire; of a list that of the first item
 * @param type its type in words
 * @param limits what its value may be, in words; empty for anything
 * @param meaning what it means
 * @param value its value, empty for none
 * @param choices the values that it can have; empty for any
 * @param ids ids of the world that it can name, at most 50
 */
public record ParameterRow(
        String name,
        String type,
        boolean isMandatory,
        String limits,
        String meaning,
        String value,
        Collection<String> choices,
        List<String> ids) {

    private static final int MAX_IDS = 50;

    /** More are suggestions rather than a list to choose from. */
    private static final int MAX_CHOICES = 60;

    static ParameterRow of(Parameter parameter, String meaning, String value, World world) {
        boolean isChosen = !parameter.isList()
                && (parameter.type() == Boolean.class
                        || !parameter.allowedValues().isEmpty())
                && parameter.allowedValues().size() <= MAX_CHOICES;
        List<String> suggestions = new ArrayList<>(isChosen ? List.of() : parameter.allowedValues());
        suggestions.addAll(ids(parameter, world));
        return new ParameterRow(
                wireName(parameter),
                ParameterWords.type(parameter),
                parameter.isMandatory(),
                String.join("; ", ParameterWords.limits(parameter)),
                meaning,
                value,
                isChosen
                        ? parameter.type() == Boolean.class ? List.of("true", "false") : parameter.allowedValues()
                        : List.of(),
                suggestions);
    }

    /** The name on the wire, of a list that of the first item. */
    static String wireName(Parameter parameter) {
        return parameter.name().replace(".N", ".1");
    }

    private static List<String> ids(Parameter parameter, World world) {
        String name = parameter.name().endsWith(".N")
                ? parameter.name().substring(0, parameter.name().length() - 2)
                : parameter.name();
        for (ResourceKind<?> kind : world.kinds().all()) {
            if (name.endsWith(kind.idField()) || name.endsWith(kind.idField() + "s")) {
                boolean isArray = ParameterWords.type(parameter).startsWith("JSON");
                return StreamSupport.stream(world.table(kind).spliterator(), false)
                        .limit(MAX_IDS)
                        .map(kind::idInRegion)
                        .map(id -> isArray ? "[\"" + id + "\"]" : id)
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }
}

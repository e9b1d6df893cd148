package io.ecsemulator.console;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of an operation have in common: they find it, and have a field for each of its parameters. */
@Component
final class OperationForms {

    /** What the names of the fields of parameters begin with. */
    static final String PARAMETER = "p.";

    private final Operations operations;
    private final Meanings meanings;

    OperationForms(Operations operations, Meanings meanings) {
        this.operations = operations;
        this.meanings = meanings;
    }

    /**
     * The operation of an action.
     *
     * @throws ResponseStatusException with 404 if that is not emulated
     */
    Operation<?, ?, ?> operation(String action) {
        Operation<?, ?, ?> operation = operations.get(action);
        if (operation == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "error.operation");
        }
        return operation;
    }

    /** The actions that contain what was searched for, or whose meaning does. */
    List<String> search(String q) {
        return operations.actions().stream()
                .filter(action -> Words.contains(action, q) || Words.contains(meanings.of(action), q))
                .toList();
    }

    /**
     * The fields of an operation, of lists of structures those of the first item.
     *
     * @param values the values of parameters, by their names on the wire
     */
    List<ParameterRow> rows(Operation<?, ?, ?> operation, Map<String, String> values, World world) {
        Map<String, ParameterRow> rows = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String name = ParameterRow.wireName(parameter);
            if (!parameter.type().isRecord() && !rows.containsKey(name)) {
                String meaning = meanings.of(operation.action(), parameter.name());
                rows.put(name, ParameterRow.of(parameter, meaning, values.getOrDefault(name, ""), world));
            }
        }
        return List.copyOf(rows.values());
    }
}

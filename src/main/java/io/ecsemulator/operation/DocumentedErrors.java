package io.ecsemulator.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Errors that documents list but no operation of the emulator declares, since no rule answers them. The table is read for each
 * code that a fault rule names and is not kept: it is needed rarely, and never at the start.
 */
final class DocumentedErrors {

    /** Stands for all operations: the error is one of the gateway. */
    static final String ANY = "*";

    /**
     * A line of the table.
     *
     * @param error the error; its message is the code if the documents give no text
     * @param operations the actions whose documents list it, or {@link #ANY}
     */
    record Row(ApiError error, Set<String> operations) {

        /** Whether the document of an action lists it. */
        boolean isListedBy(String action) {
            return operations.contains(action);
        }
    }

    private DocumentedErrors() {}

    /** The errors of a code: those of the gateway, then those that most operations list. */
    static List<Row> of(String code) {
        return rows(line -> line.startsWith(code + "\t"));
    }

    /** All errors, in the order of the table. */
    static List<Row> all() {
        return rows(line -> true);
    }

    private static List<Row> rows(Predicate<String> isWanted) {
        InputStream in = DocumentedErrors.class.getResourceAsStream("documented-errors.tsv");
        if (in == null) {
            throw new IllegalStateException("No documented-errors.tsv beside " + DocumentedErrors.class);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(isWanted)
                    .map(DocumentedErrors::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        String message = cells[2].isEmpty() ? cells[0] : cells[2];
        ApiError error =
                Source.documented("error tables of " + cells[3]).error(Integer.parseInt(cells[1]), cells[0], message);
        return new Row(error, Set.of(cells[3].split(" ", -1)));
    }
}

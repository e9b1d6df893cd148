package io.ecsemulator.docs;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of Markdown documents. */
public final class Markdown {

    private Markdown() {}

    /** A table and an empty line. */
    static String table(List<String> heading, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        table.append(row(heading)).append("|---".repeat(heading.size())).append("|\n");
        rows.forEach(cells -> table.append(row(cells)));
        return table.append("\n").toString();
    }

    /** A row of a table with its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Names in code marks, with commas between. */
    static String codes(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}

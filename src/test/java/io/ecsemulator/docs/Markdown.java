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

    /** The lines of the first block of code in that language below a heading, as a view of the lines of the document. */
    public static List<String> block(List<String> document, String heading, String language) {
        int start = document.indexOf(heading);
        int begin = start + document.subList(start, document.size()).indexOf("```" + language) + 1;
        return document.subList(
                begin, begin + document.subList(begin, document.size()).indexOf("```"));
    }

    /** Names in code marks, with commas between. */
    static String codes(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}

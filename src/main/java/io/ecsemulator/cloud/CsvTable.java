package io.ecsemulator.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside this class: comma-separated values without quotes, one heading line. */
final class CsvTable {

    private CsvTable() {}

    static List<String[]> rows(String file) {
        InputStream in = CsvTable.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("No " + file + " beside " + CsvTable.class);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

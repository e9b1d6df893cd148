package io.ecsemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints the share of filler words in README and docs: {@code java src/test/java/io/ecsemulator/docs/FillerShare.java}. Many of them
 * are a sign of sentences whose subject is not named. Code and addresses of links do not count.
 */
final class FillerShare {

    private static final Set<String> FILLERS =
            Set.of("so", "that", "what", "which", "one", "there", "its", "those", "none");

    private FillerShare() {}

    /** Prints a line for each page and one for all. */
    public static void main(String[] arguments) throws IOException {
        long allFillers = 0;
        long allWords = 0;
        for (Path page : pages()) {
            List<String> words = words(Files.readString(page));
            long fillers = words.stream().filter(FILLERS::contains).count();
            print(page.toString(), fillers, words.size());
            allFillers += fillers;
            allWords += words.size();
        }
        print("all", allFillers, allWords);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> words(String page) {
        String prose = page.replaceAll("(?s)```.*?```", " ")
                .replaceAll("`[^`]*`", " ")
                .replaceAll("]\\([^)]*\\)", " ")
                .toLowerCase(Locale.ROOT);
        return Stream.of(prose.split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void print(String name, long fillers, long words) {
        System.out.printf(Locale.ROOT, "%-50s %5.1f %% of %,d words%n", name, 100.0 * fillers / words, words);
    }
}

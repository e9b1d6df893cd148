package io.ecsemulator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links of README and docs lead to files and headings, and the list of pages has all of them. */
class LinksTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path LIST = DOCS.resolve("llms.txt");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String withoutCode(String page) {
        return page.replaceAll("(?s)```.*?```", "").replaceAll("(?m)^    .*$", "");
    }

    @Test
    void linksLeadToFilesAndHeadings() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : links(page)) {
                if (!target.matches("[a-z]+:.*") && !leadsSomewhere(page, target)) {
                    dead.add(page + ": " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(withoutCode(Files.readString(page)))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] fileAndHeading = target.split("#", 2);
        Path file = fileAndHeading[0].isEmpty()
                ? page
                : page.resolveSibling(fileAndHeading[0]).normalize();
        return Files.exists(file)
                && (fileAndHeading.length == 1 || anchors(file).contains(fileAndHeading[1]));
    }

    /** The anchors of a page, as GitHub makes them of its headings. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> repeated = new HashMap<>();
        withoutCode(Files.readString(page))
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .forEach(anchor -> {
                    int times = repeated.merge(anchor, 1, Integer::sum);
                    anchors.add(times == 1 ? anchor : anchor + "-" + (times - 1));
                });
        return anchors;
    }

    /** The list is made again with the system property {@code update.docs}. */
    @Test
    void listOfPagesHasAllPages() throws IOException {
        StringBuilder list = new StringBuilder("# ECS emulator\n\n> ")
                .append(firstSentence(Files.readString(Path.of("README.md"))))
                .append("\n\n## Documentation\n\n");
        for (Path page : pages()) {
            String text = Files.readString(page);
            list.append("- [%s](%s): %s\n"
                    .formatted(title(text), DOCS.relativize(page).toString().replace('\\', '/'), firstSentence(text)));
        }
        if (System.getProperty("update.docs") != null) {
            Files.writeString(LIST, list);
        }
        assertThat(LIST)
                .as("run ./mvnw test -Dtest=LinksTest -Dupdate.docs to bring the list of pages up to date")
                .hasContent(list.toString());
    }

    private static String title(String page) {
        return page.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .findFirst()
                .orElseThrow();
    }

    /** The first sentence below the title. */
    private static String firstSentence(String page) {
        String below = page.substring(("\n" + page).indexOf("\n# "))
                .lines()
                .skip(1)
                .collect(Collectors.joining("\n"))
                .strip();
        String paragraph = below.split("\n\n", 2)[0].replace('\n', ' ');
        return LINK.matcher(paragraph.split("(?<=[.。]) ?(?=[\\p{Lu}\\p{Lo}*]|$)", 2)[0])
                .replaceAll("]")
                .replaceAll("\\[([^]]*)]", "$1");
    }
}

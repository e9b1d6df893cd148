package io.ecsemulator.cloud;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The disk categories that the instance type families take. {@code family-disk-categories.csv} is the only table of them; its first
 * row that matches a family decides, and its last column says where the row comes from.
 */
final class FamilyDiskCategories {

    private record Row(Pattern families, Set<String> categories) {

        static Row of(String[] cells) {
            return new Row(Pattern.compile("ecs\\.(?:" + cells[0] + ")"), Set.of(cells[1].split(" ", -1)));
        }
    }

    private static final List<Row> ROWS =
            CsvTable.rows("family-disk-categories.csv").stream().map(Row::of).toList();

    private FamilyDiskCategories() {}

    /** The categories that a family takes, for instance of {@code ecs.g7}; local disks are not among them. */
    static Set<String> of(String family) {
        return ROWS.stream()
                .filter(row -> row.families.matcher(family).matches())
                .map(Row::categories)
                .findFirst()
                .orElse(Set.of());
    }
}

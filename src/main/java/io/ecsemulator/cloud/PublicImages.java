package io.ecsemulator.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The images that the service itself offers in every region. The table of them, {@code public-images.csv}, is read at the first use;
 * its last column says where a row is from.
 */
public final class PublicImages {

    /** The day on which an image was made, in its id: {@code ubuntu_22_04_x64_20G_alibase_20260522.vhd}. */
    private static final Pattern DAY = Pattern.compile("_(\\d{8})\\.vhd$");

    private static final Pattern SIZE = Pattern.compile("_(\\d+)G_");
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("'v'uuuu.M.d").withZone(ZoneOffset.UTC);

    /** Holds the table from its first use on. */
    private static final class Rows {
        static final List<Image> ALL = load();
    }

    private PublicImages() {}

    /** The images of a region, the newest first. */
    public static List<Image> in(String regionId) {
        return Rows.ALL.stream().map(image -> image.withRegionId(regionId)).toList();
    }

    /** The image of that id in a region, or null. */
    public static @Nullable Image find(String imageId, String regionId) {
        return Rows.ALL.stream()
                .filter(image -> image.ImageId().equals(imageId))
                .map(image -> image.withRegionId(regionId))
                .findFirst()
                .orElse(null);
    }

    private static List<Image> load() {
        return CsvTable.rows("public-images.csv").stream()
                .map(PublicImages::read)
                .sorted(Comparator.comparing(Image::CreationTime).reversed())
                .toList();
    }

    /** The recorded answer of 2026 is the pattern of fields that the table does not have. */
    private static Image read(String[] row) {
        String id = row[0];
        Instant created = row[7].isEmpty() ? madeOn(id) : Instant.parse(row[7]);
        boolean isWindows = row[4].startsWith("Windows");
        return ImageDefaults.of(id, InstanceDefaults.REGION, created)
                .with(b -> b.ImageFamily(row[1])
                        .OSName(row[2])
                        .OSNameEn(row[3])
                        .Platform(row[4])
                        .OSType(isWindows ? OSType.windows : OSType.linux)
                        .Architecture(Architecture.valueOf(row[5]))
                        .BootMode(BootMode.valueOf(row[6]))
                        .Size(Integer.parseInt(part(SIZE, id)))
                        .Features(new Image.Features(NvmeSupport.valueOf(row[8])))
                        .ImageVersion(VERSION.format(created))
                        .ImageOwnerAlias(ImageOwnerAlias.system)
                        .IsPublic(true)
                        .IsSelfShared("")
                        .LoginAsNonRootSupported(!isWindows));
    }

    private static Instant madeOn(String imageId) {
        return Instant.EPOCH.plus(
                LocalDate.parse(part(DAY, imageId), DateTimeFormatter.BASIC_ISO_DATE)
                        .toEpochDay(),
                ChronoUnit.DAYS);
    }

    private static String part(Pattern pattern, String imageId) {
        Matcher matcher = pattern.matcher(imageId);
        if (!matcher.find()) {
            throw new IllegalStateException(imageId + " has no " + pattern);
        }
        return matcher.group(1);
    }
}

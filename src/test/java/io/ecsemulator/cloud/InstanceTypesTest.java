package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesTest {

    private final InstanceTypes types = new InstanceTypes(Set.of("ecs.t1"), Map.of());

    @ParameterizedTest
    @CsvSource({
        "ecs.t1.small, ecs.t1, 1, 1, unsupported",
        "ecs.g6.large, ecs.g6, 2, 8, unsupported",
        "ecs.g6e.large, ecs.g6e, 2, 8, unsupported",
        "ecs.r7.2xlarge, ecs.r7, 8, 64, supported",
        "ecs.g8i.large, ecs.g8i, 2, 8, required",
        "ecs.t5-lc1m1.small, ecs.t5, 1, 1, unsupported",
        // Not in the table.
        "ecs.hfg8i.large, ecs.hfg8i, 2, 8, required",
        "ecs.gn6v-c8g1.2xlarge, ecs.gn6v, 2, 8, unsupported",
        "ecs.new9.large, ecs.new9, 2, 8, unsupported",
        "other, other, 2, 8, unsupported"
    })
    void everyTypeHasAFamilyAndASize(String type, String family, int cpus, double memory, String nvmeSupport) {
        Set<String> categories = FamilyDiskCategories.of(family);
        assertThat(InstanceTypes.get(type))
                .isEqualTo(new InstanceTypes.InstanceType(
                        type, family, cpus, memory, categories, nvmeSupport, 0, "", 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "ecs.t1.small, cloud",
        "ecs.s2.large, cloud cloud_efficiency cloud_ssd",
        "ecs.n1.small, cloud_efficiency cloud_ssd",
        "ecs.t5-lc1m1.small, cloud_efficiency cloud_ssd",
        "ecs.sn2ne.large, cloud_efficiency cloud_ssd",
        "ecs.t6-c1m1.large, cloud_auto cloud_efficiency cloud_essd cloud_ssd",
        "ecs.g5.large, cloud_auto cloud_efficiency cloud_essd cloud_ssd",
        "ecs.g6.large, cloud_auto cloud_efficiency cloud_essd cloud_regional_disk_auto cloud_ssd",
        "ecs.ebmg6.26xlarge, cloud_auto cloud_efficiency cloud_essd cloud_regional_disk_auto cloud_ssd",
        "ecs.g6e.large, cloud_auto cloud_essd cloud_regional_disk_auto",
        "ecs.ebmg6e-2i.26xlarge, cloud_auto cloud_essd cloud_regional_disk_auto",
        "ecs.hfc7.large, cloud_auto cloud_essd cloud_regional_disk_auto",
        "ecs.gn7i-c8g1.2xlarge, cloud_auto cloud_essd cloud_regional_disk_auto",
        "ecs.g10i.large, cloud_auto cloud_essd cloud_regional_disk_auto",
        "ecs.i3.xlarge, cloud_auto cloud_essd",
        "ecs.u1-c1m4.large, cloud_auto cloud_essd cloud_essd_entry",
        "ecs.e-c1m1.large, cloud_auto cloud_essd cloud_essd_entry",
        "ecs.g8i.large, cloud_auto cloud_essd cloud_regional_disk_auto elastic_ephemeral_disk_premium elastic_ephemeral_disk_standard",
        // A family that no row of the table names.
        "ecs.new.large, cloud_auto cloud_efficiency cloud_essd cloud_regional_disk_auto cloud_ssd"
    })
    void familiesTakeTheDiskCategoriesOfTheTable(String type, String categories) {
        assertThat(InstanceTypes.get(type).DiskCategories()).containsExactlyInAnyOrder(categories.split(" ", -1));
    }

    @Test
    void tableNamesOnlyCategoriesThatExist() {
        assertThat(types.known())
                .allSatisfy(
                        type -> assertThat(type.DiskCategories()).isNotEmpty().isSubsetOf(DiskCategory.names()));
    }

    @ParameterizedTest
    @CsvSource({
        "ecs.t1.small, cloud",
        "ecs.s2.large, cloud_efficiency",
        "ecs.g6.large, cloud_efficiency",
        "ecs.g7.large, cloud_efficiency"
    })
    void disksOfNewInstancesAreUltraDisksExceptOnRetiredTypes(String type, String category) {
        assertThat(InstanceTypes.get(type).defaultDiskCategory()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"ecs.t1.small, 5", "ecs.g6.large, 17", "ecs.g7.large, 30", "ecs.g7.xlarge, 40", "ecs.new.large, 64"})
    void settingsOfTypesAndFamiliesDecideTheNumberOfDisks(String type, int disks) {
        InstanceTypes set = new InstanceTypes(Set.of(), Map.of("ecs.g7", 30, "ecs.g7.xlarge", 40, "ecs.new.large", 64));

        assertThat(set.diskQuantity(InstanceTypes.get(type))).isEqualTo(disks);
    }

    @ParameterizedTest
    @CsvSource({
        "ecs.g6.large, true",
        "ecs.t5-lc1m1.small, true",
        "ecs.new9.large, true",
        "ecs.G6.Large, false",
        "ecs.a.b.c, false",
        "ecs.g6_x.large, false",
        "ecs.g6, false",
        "g6.large, false",
        "ecs.g6.large., false"
    })
    void aTypeIsAFamilyAndASizeInLowerCase(String id, boolean isType) {
        assertThat(InstanceTypes.isType(id)).isEqualTo(isType);
    }

    @Test
    void onlyTheFamiliesSaidHaveNoHotDetach() {
        assertThat(types.canHotDetach("ecs.t1")).isFalse();
        assertThat(types.canHotDetach("ecs.t5")).isTrue();
    }
}

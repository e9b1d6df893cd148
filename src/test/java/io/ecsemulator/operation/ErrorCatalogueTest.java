package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ErrorCatalogue.Entry;
import io.ecsemulator.operation.ErrorCatalogue.Origin;
import io.ecsemulator.operation.ErrorCatalogue.Use;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EmulatorTest
class ErrorCatalogueTest {

    private final ErrorCatalogue catalogue;

    ErrorCatalogueTest(@Autowired Operations operations) {
        this.catalogue = new ErrorCatalogue(operations);
    }

    @Test
    void hasEachErrorOnce() {
        assertThat(catalogue.entries())
                .extracting(entry -> List.of(entry.error(), entry.origin()))
                .doesNotHaveDuplicates();
        assertThat(catalogue.entries())
                .allSatisfy(entry ->
                        assertThat(entry.remedies()).as(entry.error().code()).isNotEmpty());
    }

    @Test
    void namesTheRulesOfBothEditionsOfDetachDisk() {
        List<Entry> entries = catalogue.of("DiskTypeViolation");

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).uses())
                .filteredOn(use -> use.action().equals("DetachDisk"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.editions()).isEqualTo("2018, 2019");
                    assertThat(use.rules()).extracting(Rule::number).containsExactly(7);
                });
        assertThat(catalogue.of("DiskNotPortable").stream().flatMap(entry -> entry.uses().stream()))
                .filteredOn(use -> use.action().equals("DetachDisk"))
                .extracting(Use::editions)
                .containsExactly("2018, 2019", "2026");
    }

    @Test
    void hasNoErrorOfAnUnknownCode() {
        assertThat(catalogue.of("<b>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Throttling.User, GATEWAY, SLOW_DOWN",
        "InternalError, GATEWAY, RETRY",
        "SignatureDoesNotMatch, GATEWAY, CHECK_CREDENTIALS",
        "InvalidParameter.Format, GATEWAY, CHANGE_REQUEST",
        "QuotaExceed.AccessKey, GATEWAY, MAKE_ROOM",
        "NotEmulated, GATEWAY, USE_ECS",
        "Forbidden.RAM, FAULTS, GET_PERMISSION",
        "DiskTypeViolation, RULES, CHANGE_RESOURCE",
        "InstanceLockedForSecurity, RULES, LIFT_LOCK",
        "DiskCreatingSnapshot, RULES, WAIT",
        "InvalidDisk.AlreadyDetached, RULES, CHANGE_RESOURCE",
        "QuotaExceed.KeyPair, RULES, MAKE_ROOM",
        "DRYRUN.SUCCESS, RULES, NONE",
    })
    void saysWhatToDo(String code, Origin origin, Remedy remedy) {
        assertThat(catalogue.of(code))
                .filteredOn(entry -> entry.origin() == origin)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.remedies()).containsExactly(remedy));
    }
}

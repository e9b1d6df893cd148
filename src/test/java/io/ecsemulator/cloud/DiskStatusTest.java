package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskStatusTest {

    @ParameterizedTest
    @CsvSource({
        "Creating, Available In_use, true, false",
        "Available, Attaching ReIniting Released, false, false",
        "Attaching, Available In_use, true, true",
        "In_use, Attaching Detaching ReIniting Released, false, true",
        "Detaching, Available In_use, true, true",
        "ReIniting, Available In_use, true, true",
        "Released, '', false, false"
    })
    void allowsTheDocumentedChanges(DiskStatus status, String next, boolean transitional, boolean attached) {
        assertThat(Stream.of(DiskStatus.values()).filter(status::canBecome).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(Stream.of(next.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(status.isTransitional()).isEqualTo(transitional);
        assertThat(status.isAttached()).isEqualTo(attached);
    }
}

package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.ecsemulator.disk.DetachDiskRules2026;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.support.EmulatorTest;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The errors of the API, each a constant of a catalogue. */
@EmulatorTest
class ErrorCatalogueTest {

    private static final Map<String, ApiError> CONSTANTS = new TreeMap<>();
    private static final Set<String> READ_ELSEWHERE = new HashSet<>();

    @BeforeAll
    static void findConstants() throws IllegalAccessException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.ecsemulator");
        for (JavaField field : classes.stream()
                .flatMap(each -> each.getFields().stream())
                .filter(each -> each.getModifiers().contains(JavaModifier.STATIC)
                        && each.getRawType().isEquivalentTo(ApiError.class))
                .toList()) {
            Field constant = field.reflect();
            constant.setAccessible(true);
            CONSTANTS.put(field.getFullName(), (ApiError) constant.get(null));
            if (field.getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOriginOwner().equals(field.getOwner()))) {
                READ_ELSEWHERE.add(field.getFullName());
            }
        }
    }

    @Test
    void eachErrorIsDeclaredOnce() {
        Map<String, List<String>> byError = CONSTANTS.entrySet().stream()
                .collect(Collectors.groupingBy(
                        constant -> {
                            ApiError error = constant.getValue();
                            return error.status() + " " + error.code() + " " + error.message();
                        },
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));

        assertThat(byError).hasSizeGreaterThan(100);
        assertThat(byError.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }

    /** The gateway throws its errors; each other error is the error of a rule. */
    @Test
    void eachErrorIsUsed(@Autowired List<Operation<?, ?, ?>> operations) {
        Set<ApiError> ofRules = Stream.concat(
                        operations.stream().flatMap(operation -> operation.rules().stream()),
                        DetachDiskRules2026.RULES.list().stream())
                .map(Rule::error)
                .collect(Collectors.toSet());

        assertThat(CONSTANTS.entrySet())
                .filteredOn(constant -> GatewayError.contains(constant.getValue())
                        ? !READ_ELSEWHERE.contains(constant.getKey())
                        : !ofRules.contains(constant.getValue()))
                .isEmpty();
    }
}

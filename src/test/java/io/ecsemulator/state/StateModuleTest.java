package io.ecsemulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class StateModuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Disks\":[{\"DiskId\":\"d-1\"}]}",
                " \r\n{\n\t\"Disks\": [\n\t\t{\"DiskId\": \"d-1\"}\n\t]\n}\n",
                "\uFEFF{\"Disks\":[{\"DiskId\":\"d-1\"}]}",
                "{Disks: [{DiskId: d-1}]}",
                "Disks:\n- DiskId: d-1\n",
                "# A world\nDisks: [{DiskId: d-1}]",
            })
    void readsJsonAndYaml(String document) {
        assertThat(tree(document).path("Disks").path(0).path("DiskId").asString())
                .isEqualTo("d-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "# nothing"})
    void anEmptyDocumentIsMissing(String document) {
        assertThat(tree(document).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"Disks\":[], \"Disks\":[]}", "{\"Disks\":[}", "{\"Disks\":[]} {}", "Disks: [", "{Disks: ["})
    void refusesWhatIsNeither(String document) {
        assertThatThrownBy(() -> tree(document)).isInstanceOf(JacksonException.class);
    }

    private static JsonNode tree(String document) {
        return StateModule.readTree(document.getBytes(StandardCharsets.UTF_8));
    }
}

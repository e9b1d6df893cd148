package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.disk.Attempts2026.Break;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.Emulator.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"ecs.emulator.api-edition=2026", "ecs.emulator.disk-operations-per-instance=2"})
class DetachDiskRules2026Test extends RulesTest<Break> {

    private static final List<List<Break>> IMPOSSIBLE = List.of(
            // Nothing is known of an instance that is not there.
            List.of(Break.INSTANCE_NOT_FOUND, Break.DETACHING),
            List.of(Break.INSTANCE_NOT_FOUND, Break.NO_BASE_IMAGE),
            List.of(Break.INSTANCE_NOT_FOUND, Break.LOCKED),
            List.of(Break.INSTANCE_NOT_FOUND, Break.INSTANCE_STATUS),
            List.of(Break.INSTANCE_NOT_FOUND, Break.NO_HOT_DETACH),
            List.of(Break.INSTANCE_NOT_FOUND, Break.NOT_PARALLEL),
            List.of(Break.INSTANCE_NOT_FOUND, Break.TOO_MANY),
            // Nothing is known of a disk that is not there.
            List.of(Break.DISK_NOT_FOUND, Break.AVAILABLE),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_ATTACHED),
            List.of(Break.DISK_NOT_FOUND, Break.DETACHING),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_IN_USE),
            List.of(Break.DISK_NOT_FOUND, Break.NO_BASE_IMAGE),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_PORTABLE),
            List.of(Break.DISK_NOT_FOUND, Break.MULTI_ATTACH),
            List.of(Break.DISK_NOT_FOUND, Break.ELASTIC_EPHEMERAL),
            // A disk has one status.
            List.of(Break.RELEASED, Break.AVAILABLE),
            List.of(Break.RELEASED, Break.DETACHING),
            List.of(Break.AVAILABLE, Break.DETACHING),
            // What is not on an instance is not on its way out of it.
            List.of(Break.NOT_ATTACHED, Break.DETACHING));

    DetachDiskRules2026Test(@LocalServerPort int port) {
        super(port, DetachDiskRules2026.RULES.list(), List.of(Break.values()), IMPOSSIBLE);
    }

    @Override
    Attempt attempt(List<Break> breaks) {
        return new Attempts2026(breaks);
    }

    private Answer detach(String diskId, String... namesAndValues) {
        return emulator.get(
                parameters("Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=" + diskId), namesAndValues);
    }

    /** Edition 2018 does not declare all of these errors, so the table lists them for fault rules. */
    @Test
    void declaresErrorsAsTheTableOfDocumentedErrorsListsThem() throws IOException {
        try (InputStream in = Operations.class.getResourceAsStream("documented-errors.tsv")) {
            List<String> listed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("DetachDisk"))
                    .toList();
            for (ApiError error : DetachDiskRules2026.RULES.errors()) {
                assertThat(listed)
                        .filteredOn(line -> line.startsWith(error.code() + "\t"))
                        .allMatch(line ->
                                line.startsWith(error.code() + "\t" + error.status() + "\t" + error.message() + "\t"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Running", "Pending", "Starting", "Stopping"})
    void rejectsSystemDiskUnlessItsInstanceIsStopped(String status) {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: %s}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Type: system}]
                """.formatted(status));

        assertRefusedInJson(detach("d-1"), CommonError.INCORRECT_INSTANCE_STATUS);
    }

    @Test
    void rejectsCreatingDiskAsNotAttached() {
        emulator.world("Instances: [{InstanceId: i-1}]\nDisks: [{DiskId: d-1, Status: Creating}]");

        assertRefusedInJson(detach("d-1"), DiskError.NOT_ATTACHED);
    }

    @Test
    void acceptsElasticEphemeralDiskWithDeleteWithInstance() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Category: elastic_ephemeral_disk_premium}]
                """);

        assertRefusedInJson(detach("d-1", "DeleteWithInstance", "false"), DiskError.DELETE_WITH_INSTANCE_NEEDED);
        assertRefusedInJson(detach("d-1", "DeleteWithInstance", " "), DiskError.DELETE_WITH_INSTANCE_NEEDED);
        assertThat(detach("d-1", "DeleteWithInstance", "True").status()).isEqualTo(200);
    }

    @Test
    void rejectsDeleteWithInstanceForMultiAttachDisk() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1, MultiAttach: LegacyShared}]
                """);

        assertRefusedInJson(detach("d-1", "DeleteWithInstance", "true"), DiskError.DELETE_WITH_INSTANCE_CONFLICT);
        assertThat(detach("d-1").status()).isEqualTo(200);
    }

    @Test
    void rejectsDeleteWithInstanceThatIsNotBoolean() {
        emulator.world(attempt(List.of(Break.MULTI_ATTACH)).world());

        Answer answer = detach("d-none", "DeleteWithInstance", "maybe");

        assertThat(answer.json().at("/Code").asString()).isEqualTo("InvalidParameter");
        assertThat(answer.json().at("/Message").asString())
                .isEqualTo("The specified parameter \"DeleteWithInstance\" is not valid.");
    }

    private void threeDisks(String tags) {
        emulator.world("""
                Instances: [{InstanceId: i-1, Tags: %s}, {InstanceId: i-2}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1}
                  - {DiskId: d-3, InstanceId: i-1}
                  - {DiskId: d-elsewhere, InstanceId: i-2, Status: Detaching}
                """.formatted(tags));
    }

    @Test
    void instanceDetachesOneDiskAtATime() {
        threeDisks("{supportConcurrencyDetach: 'false'}");

        assertThat(detach("d-1").status()).isEqualTo(200);
        assertRefusedInJson(detach("d-2"), DiskError.OPERATION_CONFLICT);
        emulator.advance(Duration.ofSeconds(60));
        assertThat(detach("d-2").status()).isEqualTo(200);
    }

    @Test
    void instanceWithTheTagDetachesDisksUpToTheLimit() {
        threeDisks("{supportConcurrencyDetach: 'true'}");

        assertThat(detach("d-1").status()).isEqualTo(200);
        assertThat(detach("d-2").status()).isEqualTo(200);
        assertRefusedInJson(detach("d-3"), DiskError.TOO_MANY_DETACHING);
        emulator.advance(Duration.ofSeconds(60));
        assertThat(detach("d-3").status()).isEqualTo(200);
    }
}

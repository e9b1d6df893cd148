package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tenant.Tenants;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A world for each access key. */
@EmulatorTest
@TestPropertySource(properties = {"ecs.emulator.isolation=access-key", "ecs.emulator.throttling.DetachDisk=1/60s"})
class IsolationTest {

    private Answer detach(String accessKeyId) {
        return emulator.get(
                "Action=DetachDisk&Format=JSON&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m&AccessKeyId=" + accessKeyId);
    }

    private static String code(Answer answer) {
        return answer.json().at("/Code").asString();
    }

    private final Emulator emulator;

    IsolationTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    /** Before the test and after it: another test may share the emulator, which takes no new key while 100 are in use. */
    @BeforeEach
    @AfterEach
    void reset() {
        emulator.reset();
        keys().forEach(key -> emulator.control("DELETE", "accounts/" + key, ""));
    }

    private List<String> keys() {
        return emulator.control("accounts")
                .json()
                .at("/Accounts")
                .valueStream()
                .map(account -> account.at("/AccessKeyId").asString())
                .toList();
    }

    private String statusFor(String key) {
        return emulator.get(
                        "Action=DescribeDisks&Format=JSON&RegionId=cn-hangzhou&DiskIds=[\"d-23jbf2v5m\"]&AccessKeyId="
                                + key)
                .json()
                .at("/Disks/Disk/0/Status")
                .asString();
    }

    @Test
    void eachAccessKeyHasItsOwnInitialWorld() {
        assertThat(detach("one").status()).isEqualTo(200);

        assertThat(statusFor("one")).isEqualTo("Detaching");
        assertThat(statusFor("two")).isEqualTo("In_use");
        assertThat(statusFor("")).isEqualTo("In_use");
        assertThat(keys()).containsExactly("", "one", "two");
    }

    private String accountOf(String key) {
        return emulator.get("Action=GetCallerIdentity&Format=JSON&AccessKeyId=" + key)
                .json()
                .at("/AccountId")
                .asString();
    }

    @Test
    void eachWorldHasItsOwnAccountId() {
        assertThat(accountOf("one")).matches("1\\d{15}").isEqualTo(accountOf("one"));
        assertThat(accountOf("two")).isNotEqualTo(accountOf("one"));
        assertThat(accountOf("")).isEqualTo("1000000000000001");
    }

    @Test
    void eachWorldHasItsOwnClockAndFlowControl() {
        detach("one");
        detach("two");
        assertThat(code(detach("one"))).isEqualTo("Throttling.User");

        emulator.control("POST", "clock/advance?account=one", "By: PT60S");

        assertThat(statusFor("one")).isEqualTo("Available");
        assertThat(statusFor("two")).isEqualTo("Detaching");
        assertThat(code(detach("one"))).isEqualTo("DependencyViolation");
        assertThat(code(detach("two"))).isEqualTo("Throttling.User");
    }

    @Test
    void eachWorldHasItsOwnFaults() {
        String rule = "{AccessKeyId: 'o*', Error: {Code: InternalError}}";
        assertThat(emulator.control("POST", "faults?account=one", rule).status())
                .isEqualTo(201);
        assertThat(emulator.control("POST", "faults?account=two", rule)
                        .json()
                        .at("/errors/0")
                        .toString())
                .isEqualTo("{\"field\":\"AccessKeyId\",\"message\":"
                        + "\"does not match the access key of this world, \\\"two\\\"\"}");

        assertThat(detach("one").status()).isEqualTo(500);
        assertThat(detach("two").status()).isEqualTo(200);

        emulator.control("DELETE", "accounts/one", "");
        assertThat(detach("one").status()).isEqualTo(200);
    }

    @Test
    void controlApiActsOnTheGivenWorld() {
        emulator.control("PUT", "state?account=one", "Disks: [{DiskId: d-mine}]");

        assertThat(emulator.control("state?account=one").body())
                .contains("d-mine")
                .doesNotContain("d-23jbf2v5m");
        assertThat(emulator.control("state?account=two").body()).contains("d-23jbf2v5m");
        assertThat(emulator.control("state").body()).contains("d-23jbf2v5m");

        emulator.control("POST", "reset?account=one", "");
        assertThat(emulator.control("state?account=one").body()).contains("d-23jbf2v5m");
    }

    @Test
    void listShowsNumberOfResources() {
        emulator.control("PUT", "state?account=one", "Disks: [{DiskId: d-1}, {DiskId: d-2}]");

        Answer answer = emulator.control("accounts");

        assertThat(answer.json().at("/Isolation").asString()).isEqualTo("access-key");
        assertThat(answer.json().at("/Accounts/1").toString())
                .isEqualTo("{\"AccessKeyId\":\"one\",\"Instances\":0,\"Disks\":2}");
    }

    @Test
    void forgottenWorldStartsAgain() {
        detach("one");

        assertThat(emulator.control("DELETE", "accounts/one", "").status()).isEqualTo(204);

        assertThat(keys()).containsExactly("");
        assertThat(statusFor("one")).isEqualTo("In_use");
    }

    @Test
    void rejectsForgettingUnknownWorld() {
        Answer answer = emulator.control("DELETE", "accounts/none", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/detail").asString()).isEqualTo("There is no world of the access key none");
    }

    @Test
    void refusesWorldAboveTheMaximumWhileAllAreInUse() {
        for (int i = 0; i < Tenants.MAX; i++) {
            statusFor("key-" + i);
        }

        Answer json = emulator.get("Action=DescribeRegions&Format=JSON&AccessKeyId=one-more");
        Answer xml = emulator.get("Action=DescribeRegions&AccessKeyId=one-more");
        Answer control = emulator.control("state?account=one-more");

        assertThat(json.status()).isEqualTo(403);
        assertThat(code(json)).isEqualTo("QuotaExceed.AccessKey");
        assertThat(json.json().at("/Message").asString())
                .isEqualTo(
                        "There are worlds of 100 other access keys, all of them used within the last minute. Use fewer access"
                                + " keys, try again in a minute, or forget a world with DELETE /_emulator/accounts/{AccessKeyId}.");
        assertThat(xml.body()).contains("<Code>QuotaExceed.AccessKey</Code>");
        assertThat(control.status()).isEqualTo(403);
        assertThat(control.json().at("/detail").asString()).startsWith("There are worlds of 100 other access keys");
        assertThat(keys()).hasSize(1 + Tenants.MAX).contains("key-0", "key-1").doesNotContain("one-more");
        assertThat(statusFor("key-0")).isEqualTo("In_use");

        emulator.control("DELETE", "accounts/key-7", "");
        assertThat(statusFor("one-more")).isEqualTo("In_use");
    }

    @Test
    void rejectsAccountThatNoCallerCanHave() {
        for (String account : List.of("k".repeat(129), "%01")) {
            Answer answer = emulator.control("state?account=" + account);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("account");
        }
        assertThat(keys()).containsExactly("");
    }
}

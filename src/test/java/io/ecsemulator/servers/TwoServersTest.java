package io.ecsemulator.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A caller of two servers on one database cannot tell that they are two. */
class TwoServersTest {

    private static final String DETACH = "Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=d-1";
    private static final String WORLD = """
            Instances: [{InstanceId: i-1}]
            Disks: [{DiskId: d-1, InstanceId: i-1}]
            """;

    private static Server first;
    private static Server second;
    private static Emulator a;
    private static Emulator b;

    /** Both start at the same time, on a database without tables. */
    @BeforeAll
    static void start() {
        String database = Postgres.shared().newDatabase();
        CompletableFuture<Server> other = CompletableFuture.supplyAsync(() -> startOn(database));
        first = startOn(database);
        second = other.join();
        a = first.emulator;
        b = second.emulator;
    }

    private static Server startOn(String database) {
        return Server.start(
                database,
                "--ecs.emulator.clock=manual",
                "--ecs.emulator.ids=sequential",
                "--ecs.emulator.isolation=access-key",
                "--ecs.emulator.throttling.DescribeSnapshots=3/1m",
                "--ecs.emulator.delays.detach-disk=60s");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @BeforeEach
    void reset() {
        a.reset();
        a.world(WORLD);
    }

    @Test
    void aWorldIsTheSameOnBoth() {
        assertThat(b.control("state").body()).isEqualTo(a.control("state").body());
        assertThat(b.get(DETACH).status()).isEqualTo(200);
        assertThat(a.disk("d-1").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(a.control("state").body()).isEqualTo(b.control("state").body());
        assertThat(a.get(DETACH).status()).isEqualTo(403);

        String created = b.call(
                        "CreateDisk", "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-i&Size=40&DiskCategory=cloud_essd")
                .at("/DiskId")
                .asString();
        String next = a.call("CreateDisk", "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-i&Size=40&DiskCategory=cloud_essd")
                .at("/DiskId")
                .asString();
        assertThat(next).isNotEqualTo(created);
        assertThat(b.disk(next).at("/DiskId").asString()).isEqualTo(next);

        b.reset();
        assertThat(a.control("state").body())
                .isEqualTo(b.control("state").body())
                .doesNotContain(created);
    }

    @Test
    void timeIsTheSameOnBoth() {
        a.get(DETACH);
        b.advance(Duration.ofSeconds(59));
        assertThat(a.disk("d-1").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(a.control("clock").json()).isEqualTo(b.control("clock").json());

        a.advance(Duration.ofSeconds(1));
        assertThat(b.disk("d-1").at("/Status").asString()).isEqualTo("Available");
        assertThat(b.control("transitions").json())
                .isEqualTo(a.control("transitions").json());

        assertThat(b.control("PUT", "clock", "Mode: real").status()).isEqualTo(200);
        assertThat(a.control("clock").json().at("/Mode").asString()).isEqualTo("real");
        assertThat(a.control("POST", "clock/freeze", "").status()).isEqualTo(200);
        assertThat(b.control("clock").json()).isEqualTo(a.control("clock").json());
    }

    @Test
    void pendingTransitionsCanBeHeldCompletedAndFailedOnBoth() {
        a.get(DETACH);
        assertThat(b.control("POST", "transitions/d-1/hold", "").status()).isEqualTo(200);
        a.advance(Duration.ofMinutes(5));
        assertThat(a.disk("d-1").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(b.control("POST", "transitions/d-1/fail", "").status()).isEqualTo(200);
        assertThat(a.disk("d-1").at("/Status").asString()).isEqualTo("In_use");
        b.get(DETACH);
        assertThat(a.control("POST", "transitions/d-1/complete", "").status()).isEqualTo(200);
        assertThat(b.disk("d-1").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aFaultHitsThreeTimesInAll() {
        assertThat(a.control("POST", "faults", "{Action: DescribeDisks, Times: 3, Fault: ServiceUnavailable}")
                        .status())
                .isEqualTo(201);

        assertThat(statusesInTurn(6)).containsExactly(503, 503, 503, 200, 200, 200);
        assertThat(b.control("faults").json()).isEqualTo(a.control("faults").json());
        assertThat(b.control("faults").json().at("/Faults/0/Hits").asInt()).isEqualTo(3);
    }

    @Test
    void callsOfBothCountForTheNthAndForASequence() {
        b.control("POST", "faults", "{Action: DescribeDisks, Nth: 4, Fault: ServiceUnavailable}");
        assertThat(statusesInTurn(5)).containsExactly(200, 200, 200, 503, 200);

        a.control("DELETE", "faults", "");
        a.control("POST", "faults", "{Action: DescribeDisks, Sequence: [fail, pass, fail], Fault: ServiceUnavailable}");
        assertThat(statusesInTurn(4)).containsExactly(503, 200, 503, 200);

        b.reset();
        assertThat(a.control("faults").json().at("/Faults")).isEmpty();
    }

    private static List<Integer> statusesInTurn(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> (call % 2 == 0 ? a : b)
                        .get("Action=DescribeDisks&RegionId=cn-hangzhou")
                        .status())
                .toList();
    }

    @Test
    void aRepeatedClientTokenGetsTheFirstResponse() {
        String create = "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-i&Size=40&DiskCategory=cloud_essd&ClientToken=token-1";
        JsonNode created = a.call("CreateDisk", create);
        assertThat(b.call("CreateDisk", create).at("/DiskId")).isEqualTo(created.at("/DiskId"));
        Answer mismatch = b.get("Action=CreateDisk&Format=JSON&" + create.replace("Size=40", "Size=60"));
        assertThat(mismatch.json().at("/Code").asString()).isEqualTo("IdempotentParameterMismatch");
    }

    @Test
    void pagesContinueOnTheOtherServer() {
        StringBuilder world = new StringBuilder("Disks:\n");
        for (int disk = 0; disk < 35; disk++) {
            world.append("  - DiskId: d-").append(disk).append('\n');
        }
        a.world(world.toString());
        List<String> seen = new ArrayList<>();
        String token = "";
        int page = 0;
        do {
            JsonNode answer = (page++ % 2 == 0 ? a : b)
                    .call("DescribeDisks", "RegionId=cn-hangzhou&MaxResults=10&NextToken=" + token);
            answer.at("/Disks/Disk").forEach(disk -> seen.add(disk.at("/DiskId").asString()));
            token = answer.at("/NextToken").asString();
        } while (!token.isEmpty());
        assertThat(seen).hasSize(35).doesNotHaveDuplicates();
        assertThat(page).isEqualTo(4);
    }

    @Test
    void aWorldSavedOnOneIsRestoredOnTheOther() {
        assertThat(a.control("PUT", "saves/before", "").status()).isEqualTo(200);
        b.get(DETACH);
        assertThat(b.control("saves").json()).isEqualTo(a.control("saves").json());
        assertThat(b.control("POST", "saves/before/restore", "").status()).isEqualTo(200);
        assertThat(a.disk("d-1").at("/Status").asString()).isEqualTo("In_use");
        assertThat(b.control("DELETE", "saves/before", "").status()).isEqualTo(204);
        assertThat(a.control("saves/before").status()).isEqualTo(404);
    }

    @Test
    void callsOfBothAreInOneJournal() {
        a.control("DELETE", "requests", "");
        String first = a.get("Action=DescribeDisks&RegionId=cn-hangzhou").requestId();
        String second = b.get(DETACH).requestId();
        JsonNode requests = a.control("requests").json().at("/Requests");
        assertThat(requests.valueStream().map(each -> each.at("/RequestId").asString()))
                .containsExactly(first, second);
        assertThat(b.control("requests").json()).isEqualTo(a.control("requests").json());
        assertThat(b.control("requests/counts").json())
                .isEqualTo(a.control("requests/counts").json());
    }

    @Test
    void callsOfBothCountForARateLimit() {
        String call = "Action=DescribeSnapshots&RegionId=cn-hangzhou";
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            statuses.add(a.get(call).status());
            statuses.add(b.get(call).status());
        }
        assertThat(statuses).containsExactly(200, 200, 200, 400, 400, 400);
        b.reset();
        assertThat(a.get(call).status()).isEqualTo(200);
    }

    @Test
    void anAccessKeyHasItsOwnWorldOnBothUntilItIsForgotten() {
        a.control("PUT", "state?account=ak-1", "Disks: [{DiskId: d-own}]");
        String describe = "Action=DescribeDisks&Format=JSON&RegionId=cn-hangzhou&AccessKeyId=ak-1";
        assertThat(b.get(describe).json().at("/Disks/Disk/0/DiskId").asString()).isEqualTo("d-own");
        assertThat(b.call("DescribeDisks", "RegionId=cn-hangzhou").toString()).doesNotContain("d-own");
        assertThat(accounts(b)).isEqualTo(accounts(a)).contains("ak-1");

        assertThat(b.control("DELETE", "accounts/ak-1", "").status()).isEqualTo(204);
        assertThat(accounts(a)).isEqualTo(accounts(b)).doesNotContain("ak-1");
        assertThat(a.control("DELETE", "accounts/ak-1", "").status()).isEqualTo(404);
        assertThat(a.get(describe).body()).doesNotContain("d-own");
        assertThat(accounts(b)).isEqualTo(accounts(a)).contains("ak-1");
        assertThat(a.control("DELETE", "accounts/ak-1", "").status()).isEqualTo(204);
    }

    private static Set<String> accounts(Emulator emulator) {
        Set<String> keys = new HashSet<>();
        emulator.control("accounts")
                .json()
                .at("/Accounts")
                .forEach(each -> keys.add(each.at("/AccessKeyId").asString()));
        return keys;
    }

    @Test
    void ofThirtyTwoDetachesOfADiskOneSucceeds() throws Exception {
        int disks = 200;
        StringBuilder world = new StringBuilder("Instances: [");
        StringBuilder attached = new StringBuilder("Disks: [");
        for (int disk = 0; disk < disks; disk++) {
            if (disk % 10 == 0) {
                world.append("{InstanceId: i-").append(disk / 10).append("},");
            }
            attached.append("{DiskId: d-%d, InstanceId: i-%d},".formatted(disk, disk / 10));
        }
        a.world(world + "]\n" + attached + "]");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int disk = 0; disk < disks; disk++) {
            String detach = "Action=DetachDisk&InstanceId=i-%d&DiskId=d-%d".formatted(disk / 10, disk);
            for (int call = 0; call < 32; call++) {
                Emulator server = call % 2 == 0 ? a : b;
                calls.add(() -> server.get(detach).status());
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        int[] accepted = new int[disks];
        try {
            List<Future<Integer>> answers = threads.invokeAll(calls);
            for (int call = 0; call < answers.size(); call++) {
                int status = answers.get(call).get();
                assertThat(status).isIn(200, 403);
                accepted[call / 32] += status == 200 ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(accepted).containsOnly(1);
        assertThat(a.control("transitions").json().at("/Transitions")).hasSize(disks);
        assertThat(b.control("state").body()).isEqualTo(a.control("state").body());
    }
}

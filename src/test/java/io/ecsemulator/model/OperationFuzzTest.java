package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class OperationFuzzTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> NAMES = List.of(
            "DiskIds",
            "InstanceIds",
            "NextToken",
            "MaxResults",
            "PageNumber",
            "PageSize",
            "Filter.1.Key",
            "Filter.1.Value",
            "Filter.3.Value",
            "Tag.1.Key",
            "Tag.1.Value",
            "Tag.20.Key",
            "TagFilter.1.Key",
            "TagFilter.1.Value.1",
            "ResourceId.1",
            "ResourceType",
            "DiskId",
            "InstanceId",
            "Size",
            "DiskCategory",
            "ZoneId",
            "DataDisk.1.Size",
            "DataDisk.1.Category",
            "InstanceType",
            "Amount",
            "ClientToken",
            "AdditionalAttributes.1",
            "SnapshotId",
            "Status",
            "Category",
            "Device",
            "Description",
            "NewSize");

    /** A call with parameters of any text is executed or rejected with an error of the API, and a rejected one changes nothing. */
    @FuzzTest
    void executesOrRejectsAnyCall(FuzzedDataProvider data) {
        MemoryStore store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> START), Ids.SEQUENTIAL);
        Core core = new Core(store);
        for (int left = 3; left > 0; left--) {
            core.call(
                    "client",
                    Map.of(
                            "Action",
                            "CreateDisk",
                            "RegionId",
                            "cn-hangzhou",
                            "ZoneId",
                            "cn-hangzhou-i",
                            "Size",
                            "40",
                            "DiskCategory",
                            "cloud_essd"));
        }
        while (data.remainingBytes() > 0) {
            Map<String, String> parameters = new TreeMap<>(Map.of("RegionId", "cn-hangzhou"));
            for (int left = data.consumeInt(0, 4); left > 0; left--) {
                parameters.put(data.pickValue(NAMES), data.consumeString(60));
            }
            parameters.put("Action", data.pickValue(Core.actions()));
            WorldState before = store.step(WorldState::of);
            try {
                core.call("client", parameters);
            } catch (ApiException e) {
                assertThat(store.step(WorldState::of)).isEqualTo(before);
            }
            Invariants.check(store, parameters);
        }
    }
}

package io.ecsemulator.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.MemoryRuleStorage;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.support.Calls;
import io.ecsemulator.support.FaultServers;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

class FaultRuleFuzzTest {

    private static final ObjectMapper JSON = StateModule.json();
    private static final ObjectMapper YAML = StateModule.yaml();

    @FuzzTest
    void matchesCallsIfItIsAccepted(byte[] document) {
        FaultRule rule;
        try {
            rule = (document.length > 0 && document[0] == '{' ? JSON : YAML).readValue(document, FaultRule.class);
            if (rule == null) {
                return;
            }
            FaultChecks.check(rule);
        } catch (JacksonException | StateException e) {
            return;
        }
        Faults faults = FaultServers.server(new ScheduledThreadPoolExecutor(1), new MemoryRuleStorage());
        try {
            faults.add(rule);
        } catch (InvalidFieldException e) {
            return;
        }
        for (int left = 3; left > 0; left--) {
            faults.match(Calls.of("DetachDisk", "key", "DiskId=d-1&InstanceId=i-1"));
        }
        JSON.writeValueAsString(faults.all().get(0).rule());
    }
}

package io.ecsemulator.testkit;

import java.util.List;
import java.util.Map;

/** What is to go wrong: {@code faults().on("DetachDisk").times(2).fail("IncorrectDiskStatus")}. A reset ends all of it. */
public final class Faults {

    private final ControlApi api;

    Faults(ControlApi api) {
        this.api = api;
    }

    /** Begins a fault for calls of that action; {@code *} and {@code ?} stand for others, as in {@code Describe*}. */
    public FaultSpec on(String action) {
        return new FaultSpec(api, Map.of("Action", action));
    }

    /** Begins a fault for calls of any action. */
    public FaultSpec onAny() {
        return new FaultSpec(api, Map.of());
    }

    /** All faults that there are, the oldest first. */
    public List<Fault> list() {
        return Json.objects(api.get("faults"), "Faults").stream()
                .map(rule -> new Fault(api, Json.text(rule, "Id")))
                .toList();
    }

    /** Ends all faults. */
    public void clear() {
        api.call("DELETE", "faults", null);
    }
}

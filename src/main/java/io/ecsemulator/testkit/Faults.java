package io.ecsemulator.testkit;

import java.util.List;
import java.util.Map;

/** Injects faults: {@code faults().on("DetachDisk").times(2).fail("IncorrectDiskStatus")}. A reset removes them. */
public final class Faults {

    private final ControlApi api;

    Faults(ControlApi api) {
        this.api = api;
    }

    /** Begins a fault for calls of an action; a glob such as {@code Describe*}. */
    public FaultSpec on(String action) {
        return new FaultSpec(api, Map.of("Action", action));
    }

    /** Begins a fault for calls of any action. */
    public FaultSpec onAny() {
        return new FaultSpec(api, Map.of());
    }

    /** Returns the active faults, the oldest first. */
    public List<Fault> list() {
        return Json.objects(api.get("faults"), "Faults").stream()
                .map(rule -> new Fault(api, Json.text(rule, "Id")))
                .toList();
    }

    /** Removes all faults. */
    public void clear() {
        api.call("DELETE", "faults", null);
    }
}

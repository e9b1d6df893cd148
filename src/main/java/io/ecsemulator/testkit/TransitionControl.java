package io.ecsemulator.testkit;

/**
 * Controls the pending transition of a disk, instance, snapshot or task. Each method returns the new Status of the resource,
 * or fails with status 404 if there is no such resource, 409 if it has no pending transition.
 */
public final class TransitionControl {

    private final ControlApi api;
    private final String resource;

    TransitionControl(ControlApi api, String resource) {
        this.api = api;
        this.resource = resource;
    }

    /** Completes the transition now; if several steps are pending, the next one. */
    public String complete() {
        return tell("complete");
    }

    /**
     * Fails the transition now: after a failed detach a disk is In_use, after a failed attach Available; after a failed start an
     * instance is Stopped, after a failed stop Running; a snapshot is failed, a task Failed. A creation cannot fail: status 409.
     */
    public String fail() {
        return tell("fail");
    }

    /** Holds the transition, such as a stuck detach: only {@link #complete} and {@link #fail} end it, not the clock. */
    public String hold() {
        return tell("hold");
    }

    private String tell(String what) {
        return Json.text(api.call("POST", "transitions/" + ControlApi.encode(resource) + "/" + what, null), "Status");
    }
}

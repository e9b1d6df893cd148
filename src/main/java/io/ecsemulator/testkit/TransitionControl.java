package io.ecsemulator.testkit;

/**
 * Takes the change that is under way for a disk, instance, snapshot or task out of the clock's hands. Each method returns the
 * Status that the resource has then; status 404 if there is no such resource, 409 if nothing is under way for it.
 */
public final class TransitionControl {

    private final ControlApi api;
    private final String resource;

    TransitionControl(ControlApi api, String resource) {
        this.api = api;
        this.resource = resource;
    }

    /** Has it end well, now; of several steps the next one. */
    public String complete() {
        return tell("complete");
    }

    /**
     * Has it fail, now: a disk that was to be detached is In_use again, one that was to be attached Available; an instance
     * that was to start is Stopped, one that was to stop Running; a snapshot is failed, a task Failed. Status 409 for a
     * creation, which cannot fail.
     */
    public String fail() {
        return tell("fail");
    }

    /** Has it never end by itself, however far the clock goes: a stuck detach. {@link #complete} and {@link #fail} end it. */
    public String hold() {
        return tell("hold");
    }

    private String tell(String what) {
        return Json.text(api.call("POST", "transitions/" + ControlApi.encode(resource) + "/" + what, null), "Status");
    }
}

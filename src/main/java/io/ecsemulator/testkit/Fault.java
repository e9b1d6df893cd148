package io.ecsemulator.testkit;

/** An active fault. Methods fail with status 404 once it has been removed. */
public final class Fault {

    private final ControlApi api;
    private final String id;

    Fault(ControlApi api, String id) {
        this.api = api;
        this.id = id;
    }

    /** Returns its id; {@link RecordedCall#fault} is the id of the fault that hit a call. */
    public String id() {
        return id;
    }

    /** Returns the number of calls that it matched. */
    public int matched() {
        return Json.number(api.get(path()), "Matched");
    }

    /** Returns the number of calls that it hit. */
    public int hits() {
        return Json.number(api.get(path()), "Hits");
    }

    /** Removes the fault. */
    public void remove() {
        api.call("DELETE", path(), null);
    }

    private String path() {
        return "faults/" + ControlApi.encode(id);
    }
}

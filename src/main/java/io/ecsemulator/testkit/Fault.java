package io.ecsemulator.testkit;

/** A fault that is in force; status 404 when it is not any more. */
public final class Fault {

    private final ControlApi api;
    private final String id;

    Fault(ControlApi api, String id) {
        this.api = api;
        this.id = id;
    }

    /** Its name in the emulator; {@link RecordedCall#fault} tells by it which calls it hit. */
    public String id() {
        return id;
    }

    /** How many calls it could have hit so far: those that it is for. */
    public int matched() {
        return Json.number(api.get(path()), "Matched");
    }

    /** How many calls it has hit so far. */
    public int hits() {
        return Json.number(api.get(path()), "Hits");
    }

    /** Ends it. */
    public void remove() {
        api.call("DELETE", path(), null);
    }

    private String path() {
        return "faults/" + ControlApi.encode(id);
    }
}

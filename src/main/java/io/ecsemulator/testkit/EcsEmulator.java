package io.ecsemulator.testkit;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An emulator and all that a test does with it beside calling its API:
 *
 * <pre>{@code
 * try (EcsEmulator emulator = EcsEmulator.start()) {
 *     emulator.world(instance("i-1").running().with(disk("d-1").attached()));
 *     // point a client at emulator.endpoint(), have it detach d-1
 *     emulator.clock().untilIdle();
 *     assertEquals("Available", emulator.disk("d-1").status());
 * }
 * }</pre>
 *
 * It is a process of its own that ends with this one. Its world is empty, its clock stands still and its ids are told in
 * advance unless settings say otherwise. Of JUnit tests {@link EcsEmulatorTest} takes care. What the emulator refuses is an
 * {@link EmulatorException} with its reason. Threads may share it.
 */
public final class EcsEmulator implements AutoCloseable {

    /** The access key whose world it is unless {@link #account} says otherwise; it matters only where keys are isolated. */
    static final String ANY_ACCESS_KEY = "testid";

    private final ControlApi api;
    private final @Nullable EmulatorProcess process;

    EcsEmulator(ControlApi api, @Nullable EmulatorProcess process) {
        this.api = api;
        this.process = process;
    }

    /** Starts one from the runnable jar on the class path and returns when it answers. */
    public static EcsEmulator start() {
        return builder().start();
    }

    /** To start one otherwise. */
    public static EcsEmulatorBuilder builder() {
        return new EcsEmulatorBuilder();
    }

    /**
     * One that runs already, in a container for instance; {@link #close} leaves it alone.
     *
     * @param uri its address, for instance {@code http://127.0.0.1:8080}
     */
    public static EcsEmulator at(URI uri) {
        return at(uri, "");
    }

    /**
     * One that runs already and lets only those use its control API who have a token.
     *
     * @param controlToken what its setting {@code ecs.emulator.control-token} says
     */
    public static EcsEmulator at(URI uri, String controlToken) {
        return new EcsEmulator(new ControlApi(uri, ANY_ACCESS_KEY, controlToken), null);
    }

    /** Host and port, as the SDKs take an endpoint: {@code 127.0.0.1:40123}. The protocol is HTTP. */
    public String endpoint() {
        return api.root().getAuthority();
    }

    /** Its address: {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return api.root();
    }

    /** The access key that clients should use to be in this world. Unless keys are isolated any will do. */
    public String accessKeyId() {
        return api.accessKeyId();
    }

    /**
     * The same emulator seen by another access key. With the setting {@code ecs.emulator.isolation=access-key} that has its own
     * world, clock, faults and journal; without it there is one for all. To close either is to close both.
     */
    public EcsEmulator account(String accessKeyId) {
        return new EcsEmulator(new ControlApi(api.root(), accessKeyId, api.token()), process);
    }

    /**
     * The worlds that there are: the first, then the others from the one that was used least lately. One for all, unless the
     * setting {@code ecs.emulator.isolation} is {@code access-key}.
     */
    public List<Account> accounts() {
        return Json.objects(api.get("accounts"), "Accounts").stream()
                .map(Account::of)
                .toList();
    }

    /** Forgets the world of that access key, which begins anew when it is used again; status 404 if there is none. */
    public void forgetAccount(String accessKeyId) {
        api.call("DELETE", "accounts/" + ControlApi.encode(accessKeyId), null);
    }

    /** Everything as at the start: world, clock, flow control, faults and journal. */
    public void reset() {
        api.call("POST", "reset", null);
    }

    /** Replaces the world by these; {@link World} has words for them. All or nothing. */
    public void world(ResourceSpec<?>... parts) {
        api.call("PUT", "state", World.document(parts));
    }

    /** Adds these to the world; where there is one of that id already, it gets the fields that are said. All or nothing. */
    public void add(ResourceSpec<?>... parts) {
        api.call("POST", "state", World.document(parts));
    }

    /** The world as a state document in JSON, which {@link #state(String)} takes. */
    public String state() {
        return api.send("GET", "state", null);
    }

    /** Replaces the world by that of a state document, in JSON or YAML. */
    public void state(String document) {
        api.send("PUT", "state", document);
    }

    /** The disk of that id, as it is now; status 404 if there is none. */
    public DiskState disk(String diskId) {
        return new DiskState(api.get("disks/" + ControlApi.encode(diskId)));
    }

    /** The instance of that id, as it is now; status 404 if there is none. */
    public InstanceState instance(String instanceId) {
        return new InstanceState(api.get("instances/" + ControlApi.encode(instanceId)));
    }

    /** Gives the one of that id, which there must be, the fields that are said; disks that an instance is said with are not. */
    public void change(ResourceSpec<?> part) {
        api.call("PATCH", path(part), part.fields());
    }

    /** Removes the one of that id as if it had never been; status 409 for an instance with disks on it. */
    public void remove(ResourceSpec<?> part) {
        api.call("DELETE", path(part), null);
    }

    private static String path(ResourceSpec<?> part) {
        return (part instanceof DiskSpec ? "disks/" : "instances/") + ControlApi.encode(part.id());
    }

    /** The emulator's clock. */
    public ClockControl clock() {
        return new ClockControl(api);
    }

    /** The change that is under way for that resource. */
    public TransitionControl transition(String resourceId) {
        return new TransitionControl(api, resourceId);
    }

    /** All changes that are under way, those that are held as well, the earliest first. */
    public List<Transition> transitions() {
        return Json.objects(api.get("transitions"), "Transitions").stream()
                .map(Transition::of)
                .toList();
    }

    /** What is to go wrong. */
    public Faults faults() {
        return new Faults(api);
    }

    /** All calls of the API since the last reset, the oldest first. */
    public List<RecordedCall> requests() {
        return requests("");
    }

    /** The calls of that action since the last reset, the oldest first; the emulator keeps the last ones only. */
    public List<RecordedCall> requests(String action) {
        String path = action.isEmpty() ? "requests" : "requests?action=" + ControlApi.encode(action);
        return Json.objects(api.get(path), "Requests").stream()
                .map(RecordedCall::of)
                .toList();
    }

    /** How many calls there were of each action and answer, by their names; of those that {@link #requests()} has. */
    public List<CallCount> requestCounts() {
        return Json.objects(api.get("requests/counts"), "Counts").stream()
                .map(CallCount::of)
                .toList();
    }

    /** Forgets the calls so far. */
    public void forgetRequests() {
        api.call("DELETE", "requests", null);
    }

    /** Saves the world with its clock under that name, in the place of what had it. */
    public void save(String name) {
        api.call("PUT", "saves/" + ControlApi.encode(name), null);
    }

    /** Brings back what was saved under that name; status 404 if nothing was. */
    public void restore(String name) {
        api.call("POST", "saves/" + ControlApi.encode(name) + "/restore", null);
    }

    /** The names under which something is saved, in their order; a reset leaves them. */
    public List<String> saved() {
        return Json.objects(api.get("saves"), "Saves").stream()
                .map(save -> Json.text(save, "Name"))
                .toList();
    }

    /** What was saved under that name, as a state document in JSON; status 404 if nothing was. */
    public String saved(String name) {
        return api.send("GET", "saves/" + ControlApi.encode(name), null);
    }

    /** Forgets what was saved under that name; status 404 if nothing was. */
    public void forget(String name) {
        api.call("DELETE", "saves/" + ControlApi.encode(name), null);
    }

    /** The last lines of the output of the process that this one started; empty for one that ran already. */
    public String log() {
        return process == null ? "" : process.log();
    }

    /** Ends the process, if it was started by this one. A second time does nothing. */
    @Override
    public void close() {
        if (process != null) {
            process.end();
        }
    }

    /** The process that was started, for tests. */
    @Nullable
    EmulatorProcess process() {
        return process;
    }
}

package io.ecsemulator.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An emulator, with everything that a test does beside calling the ECS API:
 *
 * <pre>{@code
 * try (EcsEmulator emulator = EcsEmulator.start()) {
 *     emulator.world(instance("i-1").running().with(disk("d-1").attached()));
 *     // point a client at emulator.endpoint() and detach d-1
 *     emulator.clock().untilIdle();
 *     assertEquals("Available", emulator.disk("d-1").status());
 * }
 * }</pre>
 *
 * It is a process of its own that ends with this one. By default its world is empty, its clock stands still and its ids are
 * sequential. {@link EcsEmulatorTest} manages it for JUnit tests. A rejected call throws {@link EmulatorException} with the
 * reason. Instances are thread-safe.
 */
public final class EcsEmulator implements AutoCloseable {

    /** The access key of an emulator unless {@link #account} names another; it matters only if keys are isolated. */
    static final String ANY_ACCESS_KEY = "testid";

    /** A process that takes longer to end is killed. */
    private static final Duration END_TIMEOUT = Duration.ofSeconds(3);

    private final ControlApi api;
    private final @Nullable EmulatorProcess process;

    EcsEmulator(ControlApi api, @Nullable EmulatorProcess process) {
        this.api = api;
        this.process = process;
    }

    /** Starts the runnable jar on the class path with default settings, and returns when it answers. */
    public static EcsEmulator start() {
        return builder().start();
    }

    /** Returns a builder for other settings. */
    public static EcsEmulatorBuilder builder() {
        return new EcsEmulatorBuilder();
    }

    /**
     * Connects to an emulator that is already running, such as a container; {@link #close} does not end it.
     *
     * @param uri its address, such as {@code http://127.0.0.1:8080}
     */
    public static EcsEmulator at(URI uri) {
        return at(uri, "");
    }

    /**
     * Connects to an emulator that is already running and whose control API needs a token.
     *
     * @param controlToken the value of its setting {@code ecs.emulator.control-token}
     */
    public static EcsEmulator at(URI uri, String controlToken) {
        return new EcsEmulator(new ControlApi(uri, ANY_ACCESS_KEY, controlToken), null);
    }

    /** Returns host and port, the form of an SDK's endpoint: {@code 127.0.0.1:40123}. The protocol is HTTP. */
    public String endpoint() {
        return api.root().getAuthority();
    }

    /** Returns the address: {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return api.root();
    }

    /** Returns the access key that selects this world. Without isolated keys, clients may use any. */
    public String accessKeyId() {
        return api.accessKeyId();
    }

    /**
     * Returns this emulator for another access key. With the setting {@code ecs.emulator.isolation=access-key} each key has
     * its own world, clock, faults and journal; without it all keys share one. Closing one of the two closes both.
     */
    public EcsEmulator account(String accessKeyId) {
        return new EcsEmulator(new ControlApi(api.root(), accessKeyId, api.token()), process);
    }

    /**
     * Returns the worlds: the shared one, then the others, the least recently used first. There is only the shared one
     * unless the setting {@code ecs.emulator.isolation} is {@code access-key}.
     */
    public List<Account> accounts() {
        return Json.objects(api.get("accounts"), "Accounts").stream()
                .map(Account::of)
                .toList();
    }

    /** Deletes the world of an access key, which starts again when the key is used; status 404 if there is none. */
    public void forgetAccount(String accessKeyId) {
        api.call("DELETE", "accounts/" + ControlApi.encode(accessKeyId), null);
    }

    /** Restores the initial world, clock and rate limits, and removes faults and recorded calls. */
    public void reset() {
        api.call("POST", "reset", null);
    }

    /** Replaces the world with these resources, all or nothing; see {@link World}. */
    public void world(ResourceSpec<?>... parts) {
        api.call("PUT", "state", World.document(parts));
    }

    /** Adds resources, or changes the given fields of existing ones with the same id, all or nothing. */
    public void add(ResourceSpec<?>... parts) {
        api.call("POST", "state", World.document(parts));
    }

    /** Returns the world as a state document in JSON, which {@link #state(String)} accepts. */
    public String state() {
        return api.send("GET", "state", null);
    }

    /** Replaces the world with that of a state document in JSON or YAML. */
    public void state(String document) {
        api.send("PUT", "state", document);
    }

    /**
     * Replaces the world with the resources that answers of the real service show.
     *
     * @param answers answers to DescribeInstances, DescribeDisks and DescribeSnapshots in JSON, as SDKs or the command line print
     *     them, one after the other
     * @return the fields that the emulator does not keep, each with the reason
     */
    public List<String> importAccount(String answers) {
        String result = api.send("POST", "import", answers);
        return Json.objects(Json.readObject(result), "Unused").stream()
                .map(unused -> Json.text(unused, "Path") + " " + Json.text(unused, "Reason"))
                .toList();
    }

    /** Returns a disk as it is now; status 404 if there is none. */
    public DiskState disk(String diskId) {
        return new DiskState(api.get("disks/" + ControlApi.encode(diskId)));
    }

    /** Returns an instance as it is now; status 404 if there is none. */
    public InstanceState instance(String instanceId) {
        return new InstanceState(api.get("instances/" + ControlApi.encode(instanceId)));
    }

    /** Changes the given fields of an existing resource, but not the disks that an instance is given with. */
    public void change(ResourceSpec<?> part) {
        api.call("PATCH", path(part), part.fields());
    }

    /** Removes a resource without a trace; status 409 for an instance with disks. */
    public void remove(ResourceSpec<?> part) {
        api.call("DELETE", path(part), null);
    }

    private static String path(ResourceSpec<?> part) {
        return (part instanceof DiskSpec ? "disks/" : "instances/") + ControlApi.encode(part.id());
    }

    /** Returns the control of the emulator's clock. */
    public ClockControl clock() {
        return new ClockControl(api);
    }

    /** Returns the control of a resource's pending transition. */
    public TransitionControl transition(String resourceId) {
        return new TransitionControl(api, resourceId);
    }

    /** Returns the pending transitions, held ones included, the earliest first. */
    public List<Transition> transitions() {
        return Json.objects(api.get("transitions"), "Transitions").stream()
                .map(Transition::of)
                .toList();
    }

    /** Returns the control of faults. */
    public Faults faults() {
        return new Faults(api);
    }

    /**
     * Describes a sweep, for programs that run the test themselves; {@link FaultSweep} does it for JUnit.
     *
     * @param request the fields of {@code POST /_emulator/sweeps}, such as {@code Map.of("Kinds", List.of("ResponseLost"))}; may be empty
     */
    public Sweep sweep(Map<String, ?> request) {
        return Sweep.of(api, request);
    }

    /** Returns the recorded calls since the last reset, the oldest first. */
    public List<RecordedCall> requests() {
        return requests("");
    }

    /** Returns the recorded calls of an action since the last reset, the oldest first; only the latest are kept. */
    public List<RecordedCall> requests(String action) {
        String path = action.isEmpty() ? "requests" : "requests?action=" + ControlApi.encode(action);
        return Json.objects(api.get(path), "Requests").stream()
                .map(RecordedCall::of)
                .toList();
    }

    /** Counts the calls of {@link #requests()} by action, status and error code, in the order of these. */
    public List<CallCount> requestCounts() {
        return Json.objects(api.get("requests/counts"), "Counts").stream()
                .map(CallCount::of)
                .toList();
    }

    /** Deletes the recorded calls. */
    public void forgetRequests() {
        api.call("DELETE", "requests", null);
    }

    /** Saves the world and its clock under a name, and replaces a save of that name. */
    public void save(String name) {
        api.call("PUT", "saves/" + ControlApi.encode(name), null);
    }

    /** Restores a saved world and its time; status 404 if there is none of that name. */
    public void restore(String name) {
        api.call("POST", "saves/" + ControlApi.encode(name) + "/restore", null);
    }

    /** Returns the names of the saved worlds, sorted; a reset keeps them. */
    public List<String> saved() {
        return Json.objects(api.get("saves"), "Saves").stream()
                .map(save -> Json.text(save, "Name"))
                .toList();
    }

    /** Returns a saved world as a state document in JSON; status 404 if there is none of that name. */
    public String saved(String name) {
        return api.send("GET", "saves/" + ControlApi.encode(name), null);
    }

    /** Deletes a saved world; status 404 if there is none of that name. */
    public void forget(String name) {
        api.call("DELETE", "saves/" + ControlApi.encode(name), null);
    }

    /** Returns the last lines of the output of the process; empty if it was not started by this object. */
    public String log() {
        return process == null ? "" : process.log();
    }

    /** Ends the process if it was started by this object. Closing again does nothing. */
    @Override
    public void close() {
        close(END_TIMEOUT);
    }

    void close(Duration timeout) {
        if (process != null) {
            process.end(timeout);
        }
    }

    /** Returns the process that was started, for tests. */
    @Nullable
    EmulatorProcess process() {
        return process;
    }
}

package io.ecsemulator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the output of a failed test says of the emulator: the calls, what they named, what is pending, and the clock. */
final class FailureReport {

    private static final int MAX_CALLS = 30;
    private static final int MAX_RESOURCES = 20;

    private final EcsEmulator emulator;
    private final List<String> lines = new ArrayList<>();

    private FailureReport(EcsEmulator emulator) {
        this.emulator = emulator;
    }

    /** Returns the report of a test; an emulator that does not answer must not hide why the test failed. */
    static String of(String test, EcsEmulator emulator) {
        FailureReport report = new FailureReport(emulator);
        try {
            List<RecordedCall> calls = emulator.requests();
            report.lines.add(test + " failed; the emulator had " + calls.size() + " calls");
            report.addCalls(calls);
            report.addResources(calls);
            report.addTransitions();
            report.addOthers();
        } catch (EmulatorException e) {
            report.lines.add(test + " failed; " + e.getMessage() + "\n" + emulator.log());
        }
        return String.join("\n", report.lines);
    }

    private void addCalls(List<RecordedCall> calls) {
        int left = Math.max(0, calls.size() - MAX_CALLS);
        if (left > 0) {
            lines.add("  (" + left + " before)");
        }
        calls.stream().skip(left).forEach(call -> {
            lines.add("  " + call);
            lines.add("     " + call.curl(emulator.uri()));
        });
    }

    private void addResources(List<RecordedCall> calls) {
        Set<String> ids = new LinkedHashSet<>();
        calls.stream()
                .flatMap(call -> call.parameters().values().stream())
                .flatMap(value -> Stream.of(value.split("[\\[\\]\",\\s]+")))
                .filter(id -> id.matches("(d|i)-.+"))
                .forEach(ids::add);
        ids.stream().limit(MAX_RESOURCES).forEach(this::addResource);
    }

    private void addResource(String id) {
        try {
            ResourceState resource = id.startsWith("d-") ? emulator.disk(id) : emulator.instance(id);
            lines.add("  " + id + " is " + resource.condition()
                    + (resource.locks().isEmpty() ? "" : ", locked: " + resource.locks()));
        } catch (EmulatorException e) {
            if (e.status() != 404) {
                throw e;
            }
            lines.add("  " + id + " does not exist");
        }
    }

    private void addTransitions() {
        List<Transition> transitions = emulator.transitions();
        ClockControl clock = emulator.clock();
        lines.add("  it is " + clock.now() + (clock.isStill() ? "; the clock stands still" : "")
                + (transitions.isEmpty() ? ", nothing is pending" : ", pending:"));
        transitions.stream()
                .limit(MAX_RESOURCES)
                .forEach(transition -> lines.add("    " + transition.resource() + " becomes " + transition.status()
                        + (transition.held() ? " never: held" : " at " + transition.dueTime())));
    }

    /** Calls that went to the worlds of other access keys. */
    private void addOthers() {
        List<Account> accounts = emulator.accounts();
        if (accounts.size() == 1) {
            return;
        }
        for (Account account : accounts) {
            String key = account.accessKeyId();
            if (!key.equals(emulator.accessKeyId())) {
                List<RecordedCall> calls = emulator.account(key).requests();
                if (!calls.isEmpty()) {
                    lines.add("  " + calls.size() + " calls went to the world of "
                            + (key.isEmpty() ? "all callers without a known access key" : "the access key " + key)
                            + ", the last one: " + calls.get(calls.size() - 1));
                }
            }
        }
    }
}

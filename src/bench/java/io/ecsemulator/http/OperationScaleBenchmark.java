package io.ecsemulator.http;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.load.Arguments;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.tenant.Tenants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What each operation costs inside the server, from its parameters to the bytes of its JSON answer, in worlds of different sizes, and
 * over HTTP what tests do to one resource and to the clock. The worlds take turns; what a call changes is taken back after it, which is not measured.
 */
public final class OperationScaleBenchmark {

    /** How many calls a world gets before the next one. */
    private static final int SLICE = 10;

    private static final int MAX_CALLS = 2_000;

    /** How much longer calls over HTTP are measured. */
    private static final int OVER_HTTP = 20;

    private final ConfigurableApplicationContext context;
    private final Operations operations;
    private final ResponseWriter writer;
    private final List<UndoingStore> stores = new ArrayList<>();
    private final long nanosPerCall;

    /** A row of the table: a call with its median for each world. */
    private record Row(String name, List<Double> micros) {

        double ratio() {
            return micros.stream().mapToDouble(median -> median).max().orElseThrow() / micros.get(0);
        }

        String markdown() {
            return "| %s | %s | %.1f |"
                    .formatted(
                            name, micros.stream().map("%.1f"::formatted).collect(Collectors.joining(" | ")), ratio());
        }
    }

    private OperationScaleBenchmark(List<String> worlds, int millis) {
        context = SpringApplication.run(
                EcsEmulatorApplication.class,
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                "--ecs.emulator.clock=manual",
                "--ecs.emulator.isolation=access-key",
                "--logging.level.root=warn");
        operations = context.getBean(Operations.class);
        writer = context.getBean(ResponseWriter.class);
        nanosPerCall = millis * 1_000_000L;
        for (String world : worlds) {
            String[] sizes = world.split("/", 2);
            Store store = context.getBean(Tenants.class).of(world).store();
            new LargeWorld(Integer.parseInt(sizes[0])).addTo(store, Integer.parseInt(sizes[1]));
            stores.add(new UndoingStore(store));
        }
    }

    /**
     * Measures and prints.
     *
     * @param args {@code worlds}: for each world the number of disks, a slash and how many of them are Detaching; {@code millis}: how long
     *     a call is measured in each world; {@code only}: what the names of the calls begin with, {@code /} for those of the control API
     */
    public static void main(String[] args) {
        Arguments arguments = new Arguments(
                args, java.util.Map.of("worlds", "10/5,1000000/500000,1000000/1000000", "millis", "200", "only", ""));
        List<String> worlds = arguments.list("worlds");
        OperationScaleBenchmark benchmark = new OperationScaleBenchmark(worlds, arguments.number("millis"));
        try {
            benchmark.measure(worlds, arguments.text("only"));
        } finally {
            benchmark.context.close();
        }
    }

    private void measure(List<String> worlds, String only) {
        List<ScaleCall> calls = operations.actions().stream()
                .filter(action -> action.startsWith(only.split(" ", 2)[0]))
                .flatMap(action -> ScaleCall.of(
                        Objects.requireNonNull(operations.get(action)),
                        call -> refusal(call, stores.get(0)).isEmpty())
                        .stream())
                .filter(call -> call.name().startsWith(only))
                .toList();
        // All are warmed up before the first is measured: what they have in common is compiled then for all of them.
        calls.forEach(this::row);
        List<Row> rows = new ArrayList<>(calls.stream().map(this::row).toList());
        if (only.isEmpty() || only.equals("/")) {
            ControlCalls control = new ControlCalls(
                    context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), worlds);
            // They take some hundred times as long, by HTTP and Spring MVC.
            long budget = OVER_HTTP * nanosPerCall;
            control.calls().forEach((name, time) -> row(name, budget, time));
            control.calls().forEach((name, time) -> rows.add(row(name, budget, time)));
        }
        rows.sort(Comparator.comparingDouble(Row::ratio).reversed());
        System.out.println("| call, µs | " + String.join(" | ", worlds) + " | ratio |");
        System.out.println("|---|" + "---|".repeat(worlds.size() + 1));
        rows.forEach(row -> System.out.println(row.markdown()));
        System.out.printf(
                Locale.ROOT,
                "%d calls, %d of them with a ratio above 2%n",
                rows.size(),
                rows.stream().filter(row -> row.ratio() > 2).count());
    }

    private Row row(ScaleCall call) {
        String refusal = refusal(call, stores.get(0));
        return row(
                refusal.isEmpty() ? call.name() : call.name() + " (" + refusal + ")",
                nanosPerCall,
                world -> time(call, stores.get(world)));
    }

    /**
     * Measures a call.
     *
     * @param budget how long it is measured in each world, in nanoseconds
     * @param time makes the call in a world; returns how long it took, in nanoseconds
     */
    private Row row(String name, long budget, IntToLongFunction time) {
        List<List<Long>> nanos =
                stores.stream().<List<Long>>map(store -> new ArrayList<>()).toList();
        long[] spent = new long[stores.size()];
        boolean isGoingOn = true;
        while (isGoingOn) {
            isGoingOn = false;
            for (int world = 0; world < stores.size(); world++) {
                List<Long> times = nanos.get(world);
                for (int i = 0; i < SLICE && spent[world] < budget && times.size() < MAX_CALLS; i++) {
                    long taken = time.applyAsLong(world);
                    times.add(taken);
                    spent[world] += taken;
                }
                isGoingOn |= spent[world] < budget && times.size() < MAX_CALLS;
            }
        }
        return new Row(
                name, nanos.stream().map(OperationScaleBenchmark::medianMicros).toList());
    }

    private static double medianMicros(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(each -> each).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1_000.0;
    }

    private long time(ScaleCall call, UndoingStore store) {
        long start = System.nanoTime();
        try {
            Object answer = bytes(call, store);
            Objects.requireNonNull(answer);
        } catch (ApiException e) {
            // Refused calls have a cost as well.
        }
        long time = System.nanoTime() - start;
        store.undo();
        return time;
    }

    private byte[] bytes(ScaleCall call, Store store) {
        Call made = new Call(RequestIds.next(), call.operation().action(), call.parameters(), "", "127.0.0.1", store);
        return writer.bytes(Format.JSON, "Response", Idempotency.execute(call.operation(), made));
    }

    /** The code with which a call is refused, or nothing. */
    private String refusal(ScaleCall call, UndoingStore store) {
        try {
            bytes(call, store);
            return "";
        } catch (ApiException e) {
            return e.error().code();
        } finally {
            store.undo();
        }
    }
}

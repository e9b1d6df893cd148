package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.state.WorldState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;

/** Saved worlds that are kept in a database, and that servers share. */
final class JdbcSavedWorlds implements SavedWorlds {

    private static final String CALL = RememberedCall.class.getSimpleName();

    private final Database database;
    private final String tenant;
    private final ResourceKinds kinds;
    private final Retries retries;

    /** The saved worlds of a tenant. */
    JdbcSavedWorlds(Database database, String tenant, ResourceKinds kinds, InstantSource steadyClock) {
        this.database = database;
        this.tenant = tenant;
        this.kinds = kinds;
        this.retries = new Retries(steadyClock);
    }

    @Override
    public boolean put(String name, Saved saved) {
        WorldState.Summary summary = saved.state().summary();
        String body = write(saved.state());
        return retries.run(() -> {
            AtomicBoolean isSaved = new AtomicBoolean();
            database.change(jdbc -> {
                if (database.isShared()) {
                    // One after the other: each counts those of the others.
                    jdbc.execute("LOCK TABLE saved_world IN SHARE ROW EXCLUSIVE MODE");
                }
                isSaved.set(jdbc.update(
                                "INSERT INTO saved_world (tenant, name, time, instances, disks, body)"
                                        + " SELECT ?, ?, ?, ?, ?, ?"
                                        + " WHERE (SELECT COUNT(*) FROM saved_world WHERE tenant = ? AND name <> ?) < ?"
                                        + " ON CONFLICT (tenant, name) DO UPDATE SET time = excluded.time,"
                                        + " instances = excluded.instances, disks = excluded.disks, body = excluded.body",
                                tenant,
                                name,
                                saved.time().toString(),
                                summary.Instances(),
                                summary.Disks(),
                                body,
                                tenant,
                                name,
                                MAX_WORLDS)
                        == 1);
                return isSaved.get();
            });
            return isSaved.get();
        });
    }

    @Override
    public @Nullable Saved get(String name) {
        List<Saved> found = retries.run(() -> database.query(jdbc -> jdbc.query(
                "SELECT time, body FROM saved_world WHERE tenant = ? AND name = ?",
                (row, number) -> new Saved(Instant.parse(row.getString(1)), read(row.getString(2))),
                tenant,
                name)));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean remove(String name) {
        return retries.run(() -> database.query(
                jdbc -> jdbc.update("DELETE FROM saved_world WHERE tenant = ? AND name = ?", tenant, name) == 1));
    }

    @Override
    public List<Listed> list() {
        List<Listed> all = retries.run(() -> database.query(jdbc -> jdbc.query(
                "SELECT name, time, instances, disks FROM saved_world WHERE tenant = ?",
                (row, number) -> new Listed(
                        row.getString(1),
                        Instant.parse(row.getString(2)),
                        new WorldState.Summary(row.getInt(3), row.getInt(4))),
                tenant)));
        // Not in the order of the database, which may be that of a language.
        return all.stream().sorted(Comparator.comparing(Listed::name)).toList();
    }

    private static String write(WorldState state) {
        StringBuilder body = new StringBuilder();
        state.resources()
                .values()
                .forEach(list ->
                        list.forEach(resource -> write(Bodies.Line.of(resource.id(), (Record) resource), body)));
        state.rememberedCalls().forEach(call -> write(Bodies.Line.of("", call), body));
        return body.toString();
    }

    private static void write(Bodies.Line line, StringBuilder body) {
        body.append(Bodies.write(line)).append('\n');
    }

    private WorldState read(String body) {
        Map<ResourceKind<?>, List<Resource<?>>> resources = new LinkedHashMap<>();
        kinds.all().forEach(kind -> resources.put(kind, new ArrayList<>()));
        List<RememberedCall> calls = new ArrayList<>();
        try (MappingIterator<Bodies.Line> lines = Bodies.lines(body)) {
            lines.forEachRemaining(line -> {
                if (line.kind().equals(CALL)) {
                    calls.add(line.read(RememberedCall.class));
                } else {
                    ResourceKind<?> kind = WorldRows.kind(kinds, line.kind());
                    Objects.requireNonNull(resources.get(kind)).add(line.read(kind));
                }
            });
        }
        return new WorldState(new LinkedHashMap<>(resources), calls);
    }
}

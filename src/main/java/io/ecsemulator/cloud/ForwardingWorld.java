package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A world that asks another one; subclasses change what they have to. */
public abstract class ForwardingWorld implements World {

    private final World world;

    /** A world that asks that one. */
    protected ForwardingWorld(World world) {
        this.world = world;
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public ResourceKinds kinds() {
        return world.kinds();
    }

    @Override
    public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
        return world.table(kind);
    }

    @Override
    public String newId(ResourceKind<?> kind, String regionId) {
        return world.newId(kind, regionId);
    }

    @Override
    public String newOrderId() {
        return world.newOrderId();
    }

    @Override
    public @Nullable RememberedCall rememberedCall(String accessKeyId, String action, String clientToken) {
        return world.rememberedCall(accessKeyId, action, clientToken);
    }

    @Override
    public Iterable<RememberedCall> rememberedCalls() {
        return world.rememberedCalls();
    }

    @Override
    public void remember(RememberedCall call) {
        world.remember(call);
    }

    @Override
    public void clear() {
        world.clear();
    }

    @Override
    public int pendingTransitionCount() {
        return world.pendingTransitionCount();
    }

    @Override
    public @Nullable Instant nextAction() {
        return world.nextAction();
    }

    @Override
    public SnapshotDelays snapshotDelays() {
        return world.snapshotDelays();
    }

    @Override
    public @Nullable Instant nextDue() {
        return world.nextDue();
    }

    @Override
    public @Nullable Instant lastDue() {
        return world.lastDue();
    }

    @Override
    public int settle(int limit) {
        return world.settle(limit);
    }
}

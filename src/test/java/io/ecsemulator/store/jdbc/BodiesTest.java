package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.GivenFields;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.fault.KeptRules;
import io.ecsemulator.store.memory.CallKey;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a record in a database is the whole record. */
class BodiesTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<ResourceKind<?>> kinds() {
        return ResourceKinds.STANDARD.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R extends Record & Resource<R>> void aResourceIsTheSameAfterwards(ResourceKind<R> kind) {
        R resource = sample(kind);

        assertThat(Bodies.read(Bodies.write(resource), kind, resource.id())).isEqualTo(resource);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R extends Record & Resource<R>> void theTextHasTheComponentsAndNothingElse(ResourceKind<R> kind) {
        ObjectNode fields = json(Bodies.write(sample(kind)));

        assertThat(fields.propertyNames()).containsExactlyInAnyOrderElementsOf(names(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R extends Record & Resource<R>> void aComponentThatCanBeNullStaysNull(ResourceKind<R> kind) {
        R resource = sample(kind);
        for (RecordComponent component : kind.type().getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                R without = Samples.with(resource, withValue(component, null));

                assertThat(Bodies.read(Bodies.write(without), kind, resource.id()))
                        .as(component.getName())
                        .isEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R extends Record & Resource<R>> void aComponentThatAnOlderTextLacksHasTheDefaultOfItsKind(ResourceKind<R> kind) {
        R resource = sample(kind);
        for (RecordComponent component : kind.type().getRecordComponents()) {
            ObjectNode fields = json(Bodies.write(resource));
            fields.remove(component.getName());
            // An older emulator may also have had a component that this one has not.
            fields.put("Forgotten", "x");

            Object byDefault = Samples.get(defaults(kind, resource, Set.of(component.getName())), component);

            assertThat(Bodies.read(fields.toString(), kind, resource.id()))
                    .as(component.getName())
                    .isEqualTo(Samples.with(resource, withValue(component, byDefault)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R extends Record & Resource<R>> void aFieldThatIsNotKnownIsLeftOut(ResourceKind<R> kind) {
        R resource = sample(kind);
        ObjectNode fields = json(Bodies.write(resource));
        fields.putObject("Forgotten").put("x", 1);

        assertThat(Bodies.read(fields.toString(), kind, resource.id())).isEqualTo(resource);
    }

    @Test
    void timesOfTransitionsKeepTheirNanoseconds() {
        Disk disk = sample(ResourceKinds.DISKS);

        assertThat(Objects.requireNonNull(disk.PendingTransition()).DueTime())
                .hasToString("2031-02-03T04:05:06.123456789Z");
        assertThat(Bodies.write(disk)).contains("2031-02-03T04:05:06.123456789Z");
    }

    @Test
    void faultRulesAreTheSameAfterwards() {
        KeptRules rules = Samples.of(KeptRules.class, 0);

        assertThat(Bodies.read(Bodies.write(rules), KeptRules.class)).isEqualTo(rules);
        assertThat(Bodies.read(Bodies.write(KeptRules.NONE), KeptRules.class)).isEqualTo(KeptRules.NONE);
    }

    @Test
    void rememberedCallsAndTheirKeysAreTheSameAfterwards() {
        RememberedCall call = Samples.of(RememberedCall.class, 0);
        CallKey key = Samples.of(CallKey.class, 0);

        assertThat(Bodies.read(Bodies.write(call), RememberedCall.class)).isEqualTo(call);
        assertThat(Bodies.read(Bodies.write(key), CallKey.class)).isEqualTo(key);
    }

    /** A resource of which no component but its id has its default. */
    private static <R extends Record & Resource<R>> R sample(ResourceKind<R> kind) {
        R resource = Samples.with(
                Samples.of(kind.type(), 0), Map.of("RegionId", "cn-shanghai", kind.idField(), kind.idPrefix() + "-1"));
        R other = Samples.of(kind.type(), 1);
        Map<String, @Nullable Object> values = new HashMap<>();
        R defaults = defaults(kind, resource, names(kind));
        for (RecordComponent component : kind.type().getRecordComponents()) {
            boolean isDefault = Objects.equals(Samples.get(resource, component), Samples.get(defaults, component));
            if (isDefault && !component.getName().equals(kind.idField())) {
                values.put(component.getName(), Samples.get(other, component));
                assertThat(Samples.get(other, component))
                        .as(component.getName())
                        .isNotEqualTo(Samples.get(defaults, component));
            }
        }
        return Samples.with(resource, values);
    }

    private static <R extends Record & Resource<R>> R defaults(ResourceKind<R> kind, R resource, Set<String> missing) {
        return kind.defaults().apply(kind.idInRegion(resource), new Given(resource, missing));
    }

    private static Set<String> names(ResourceKind<?> kind) {
        return Set.of(Arrays.stream(kind.type().getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new));
    }

    private static Map<String, @Nullable Object> withValue(RecordComponent component, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(component.getName(), value);
        return values;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    /** The components of a record but some. */
    private record Given(Record resource, Set<String> missing) implements GivenFields {

        private @Nullable Object get(String name) {
            return Arrays.stream(resource.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(name) && !missing.contains(name))
                    .findFirst()
                    .map(component -> Samples.get(resource, component))
                    .orElse(null);
        }

        @Override
        public Instant now() {
            return Objects.requireNonNullElse((Instant) get("CreationTime"), Instant.EPOCH);
        }

        @Override
        public String text(String name, String absent) {
            Object value = get(name);
            return value instanceof Enum<?> constant ? constant.name() : value instanceof String text ? text : absent;
        }

        @Override
        public int integer(String name, int absent) {
            return Objects.requireNonNullElse((Integer) get(name), absent);
        }

        @Override
        public <E extends Enum<E>> E oneOf(Class<E> values, String name, E absent) {
            return Objects.requireNonNullElse(values.cast(get(name)), absent);
        }
    }
}

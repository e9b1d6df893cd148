package io.ecsemulator.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskEvent;
import io.ecsemulator.cloud.FourDigitYears;
import io.ecsemulator.cloud.HealthStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Minutes;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.SystemEvent;
import io.ecsemulator.cloud.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson how the API spells what the world holds: a list as an object with one array ({@link ListOf}), a time
 * with seconds or without ({@link Minutes}) and an absent one as an empty text, a disk without what only the emulator
 * knows of it. Enums are written and read by their {@code toString}, as Jackson does by default. For JSON, XML and YAML
 * alike.
 */
public class WireModule extends SimpleModule {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    private final boolean omitsEmpty;

    /** The module for answers. */
    public WireModule() {
        this(true);
    }

    /**
     * A module.
     *
     * @param omitsEmpty whether fields with {@link OmittedIfEmpty} are left out if they are empty
     */
    protected WireModule(boolean omitsEmpty) {
        this.omitsEmpty = omitsEmpty;
        addSerializer(Instant.class, new InstantSerializer(DateTimeFormatter.ISO_INSTANT));
        addDeserializer(Instant.class, new InstantDeserializer());
        setMixInAnnotation(Resource.class, ResourceAnswer.class);
        setMixInAnnotation(Disk.class, DiskAnswer.class);
        setMixInAnnotation(Instance.class, InstanceAnswer.class);
        setMixInAnnotation(Task.class, TaskAnswer.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Introspector(omitsEmpty));
    }

    /** A disk as DescribeDisks shows it; where it is follows from its Attachments and is not read. */
    @JsonPropertyOrder({"DiskId", "InstanceId", "Device"})
    @JsonIgnoreProperties(
            value = {"InstanceId", "Device", "MountInstances", "MountInstanceNum"},
            allowGetters = true)
    public abstract static class DiskAnswer {
        @JsonProperty
        abstract String InstanceId();

        @JsonProperty
        abstract String Device();

        @JsonProperty
        @OmittedIfEmpty
        @ListOf("MountInstance")
        abstract List<Attachment> MountInstances();

        @JsonProperty
        @OmittedIfEmpty
        abstract int MountInstanceNum();

        /** Known to the emulator only, not to the API. */
        @JsonIgnore
        protected abstract PendingDetach PendingDetach();

        /** Known to the emulator only, not to the API. */
        @JsonIgnore
        protected abstract PendingSpec PendingSpec();

        /** Known to the emulator only, not to the API. */
        @JsonIgnore
        protected abstract Instant ChargeTypeTime();

        /** DescribeDisksFullStatus shows it. */
        @JsonIgnore
        protected abstract HealthStatus HealthStatus();

        /** DescribeDisksFullStatus shows them. */
        @JsonIgnore
        protected abstract List<DiskEvent> DiskEvents();
    }

    /** An instance as DescribeInstances shows it. */
    public abstract static class InstanceAnswer {
        /** Without seconds, which DescribeInstanceAttribute shows (both recorded 2024). */
        @Minutes
        protected abstract Instant CreationTime();

        /** DescribeInstancesFullStatus shows it. */
        @JsonIgnore
        protected abstract HealthStatus HealthStatus();

        /** DescribeInstanceHistoryEvents and DescribeInstancesFullStatus show them. */
        @JsonIgnore
        protected abstract List<SystemEvent> SystemEvents();

        /** DescribeUserData shows them. */
        @JsonIgnore
        protected abstract String UserData();

        /** DescribeInstanceRamRole shows it. */
        @JsonIgnore
        protected abstract String RamRoleName();

        /** DescribeInstanceMaintenanceAttributes shows them. */
        @JsonIgnore
        protected abstract Instance.MaintenanceAttributes MaintenanceAttributes();

        /** DescribeInstanceAutoRenewAttribute shows it. */
        @JsonIgnore
        protected abstract Instance.RenewAttribute RenewAttribute();
    }

    /** A resource as answers show it. */
    public abstract static class ResourceAnswer {
        /** Known to the emulator only, not to the API. */
        @JsonIgnore
        protected abstract PendingTransition<?> PendingTransition();
    }

    /** A task as DescribeTasks shows it. */
    public abstract static class TaskAnswer {
        /** All tasks of an answer are of one region, which stands beside them. */
        @JsonIgnore
        protected abstract String RegionId();

        /** The sample of DescribeTasks, edition 2024: without seconds, by which its filters go all the same. */
        @Minutes
        protected abstract Instant CreationTime();

        /** As the other time. */
        @Minutes
        protected abstract Instant FinishedTime();
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private final boolean omitsEmpty;

        Introspector(boolean omitsEmpty) {
            this.omitsEmpty = omitsEmpty;
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
            return omitsEmpty && annotated.hasAnnotation(OmittedIfEmpty.class)
                    ? JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)
                    : JsonInclude.Value.empty();
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            ListOf listOf = annotated.getAnnotation(ListOf.class);
            if (listOf != null) {
                return new ListOfSerializer(listOf.value());
            }
            return annotated.hasAnnotation(Minutes.class) ? new InstantSerializer(MINUTES) : null;
        }

        @Override
        public @Nullable Object findNullSerializer(MapperConfig<?> config, Annotated annotated) {
            // One that says itself when it is there is not there when it is null.
            return annotated.getRawType() == Instant.class
                            && !annotated.hasAnnotation(JsonInclude.class)
                            && !(omitsEmpty && annotated.hasAnnotation(OmittedIfEmpty.class))
                    ? new EmptySerializer()
                    : null;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            ListOf listOf = annotated.getAnnotation(ListOf.class);
            return listOf != null ? new ListOfDeserializer(listOf.value(), annotated.getType()) : null;
        }
    }

    /** Times have whole seconds, so that many are the same, and to write one costs as much as ten other fields. */
    private static final class InstantSerializer extends ValueSerializer<Instant> {
        private final DateTimeFormatter formatter;
        private volatile Written last;

        private record Written(Instant time, String text) {}

        InstantSerializer(DateTimeFormatter formatter) {
            this.formatter = formatter;
            this.last = new Written(Instant.EPOCH, formatter.format(Instant.EPOCH));
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            Written written = last;
            if (!written.time.equals(value)) {
                written = new Written(value, formatter.format(value));
                last = written;
            }
            out.writeString(written.text);
        }
    }

    private static final class EmptySerializer extends ValueSerializer<Object> {
        @Override
        public void serialize(@Nullable Object value, JsonGenerator out, SerializationContext context) {
            out.writeString("");
        }
    }

    private static final class InstantDeserializer extends ValueDeserializer<Instant> {
        @Override
        public @Nullable Instant deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            if (text.isEmpty()) {
                return null;
            }
            try {
                Instant time = Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
                // The offset may have carried it into another year.
                if (FourDigitYears.contain(time)) {
                    return time;
                }
            } catch (DateTimeParseException e) {
                // Refused below, as a year of more or less than four digits is.
            }
            return (Instant) context.handleWeirdStringValue(
                    Instant.class, text, "a time looks like 2021-06-07T06:08:54Z or 2021-06-07T06:08Z");
        }
    }
}

package io.ecsemulator.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskEvent;
import io.ecsemulator.cloud.HealthStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.format.WireModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Spells disks as answers do, and what is pending for them; strict in reading. */
public final class StateModule extends WireModule {

    /** The longest document that is read however small the heap is, in bytes. */
    private static final long MIN_DOCUMENT = 4L << 20;

    StateModule() {
        super(false);
        setMixInAnnotation(Resource.class, ResourceState.class);
        setMixInAnnotation(Disk.class, DiskState.class);
        // With the seconds of their times, and the task with its region.
        setMixInAnnotation(Instance.class, InstanceState.class);
        setMixInAnnotation(Task.class, ResourceState.class);
        setMixInAnnotation(PendingTransition.class, PendingState.class);
        setMixInAnnotation(PendingSpec.class, PendingState.class);
        addDeserializer(Duration.class, new DurationDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new RecordInstantiators());
    }

    /** A disk as a state document has it. */
    abstract static class DiskState extends DiskAnswer {
        @Override
        @JsonIgnore(false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract PendingDetach PendingDetach();

        @Override
        @JsonIgnore(false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract PendingSpec PendingSpec();

        @Override
        @JsonIgnore(false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract Instant ChargeTypeTime();

        @Override
        @JsonIgnore(false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract HealthStatus HealthStatus();

        @Override
        @JsonIgnore(false)
        protected abstract List<DiskEvent> DiskEvents();
    }

    /** A resource as a state document has it. */
    abstract static class ResourceState {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract PendingTransition<?> PendingTransition();
    }

    /** An instance as a state document has it. */
    abstract static class InstanceState extends ResourceState {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        protected abstract HealthStatus HealthStatus();
    }

    /** Mostly nothing follows, and it is not held. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    abstract static class PendingState {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean Held();
    }

    private static final class DurationDeserializer extends ValueDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            try {
                // As settings, but a number without a unit says too little.
                return text.matches("[-+]?\\d*") ? refused(text, context) : DurationStyle.detectAndParse(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return refused(text, context);
            }
        }

        private static Duration refused(String text, DeserializationContext context) {
            return (Duration)
                    context.handleWeirdStringValue(Duration.class, text, "a duration looks like 60s or PT60S");
        }
    }

    /**
     * The longest document that is read: a sixteenth of the heap, since a tree of it takes several times as much.
     *
     * @param heap the maximum size of the heap, in bytes
     */
    static long maxDocument(long heap) {
        return Math.max(MIN_DOCUMENT, heap / 16);
    }

    /** JSON for the control API, laid out for people. */
    public static JsonMapper json() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxDocumentLength(maxDocument(Runtime.getRuntime().maxMemory()))
                .build();
        return strict(JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build()))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /** YAML for the control API. */
    public static YAMLMapper yaml() {
        // The parser's own limit, 3 MB, is a world of some 2,000 disks.
        long max = maxDocument(Runtime.getRuntime().maxMemory());
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit((int) Math.min(max, Integer.MAX_VALUE))
                .build();
        return strict(YAMLMapper.builder(
                        YAMLFactory.builder().loadSettings(settings).build()))
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .build();
    }

    /**
     * Reads a text in JSON or YAML as the control API reads a body.
     *
     * @throws StateException with the place of what cannot be read
     */
    public static <T> T read(String text, Class<T> type) {
        String start = text.stripLeading();
        try {
            T read = readEither(start.startsWith("{") || start.startsWith("["), mapper -> mapper.readValue(text, type));
            if (read == null) {
                throw new StateException("The body", "is missing");
            }
            return read;
        } catch (JacksonException e) {
            throw JacksonProblems.asStateException(e);
        }
    }

    /**
     * Reads a document in JSON or YAML. YAML includes nearly all of JSON, but takes more than twice the time to read it.
     *
     * @return a missing node if it is empty
     * @throws JacksonException if it is neither
     */
    public static JsonNode readTree(byte[] document) {
        int start = 0;
        // A byte order mark is negative.
        while (start < document.length && document[start] <= ' ') {
            start++;
        }
        boolean isBraced = start < document.length && document[start] == '{';
        return readEither(isBraced, mapper -> mapper.readTree(document));
    }

    /** Reads as JSON, if it begins so, or else as YAML, which may begin so too but allows no tabs between the fields of JSON. */
    private static <T> T readEither(boolean beginsAsJson, Function<ObjectMapper, T> reader) {
        if (beginsAsJson) {
            try {
                return reader.apply(json());
            } catch (StreamReadException e) {
                // It is no JSON.
            }
        }
        return reader.apply(yaml());
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        return builder.addModule(new StateModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}

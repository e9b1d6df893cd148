package io.ecsemulator.testkit;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what the emulator shows, for tests that have AssertJ: {@code assertThat(emulator.disk("d-1")).isAvailable()}. */
public final class EcsAssertions {

    private EcsAssertions() {}

    /** Assertions on a disk. */
    public static DiskAssert assertThat(@Nullable DiskState disk) {
        return new DiskAssert(disk);
    }

    /** Assertions on a call. */
    public static CallAssert assertThat(@Nullable RecordedCall call) {
        return new CallAssert(call);
    }

    /** Assertions on the answers of calls, as a list of their error codes; that of an accepted call is empty. */
    public static ListAssert<String> assertThatCodes(List<RecordedCall> calls) {
        return Assertions.assertThat(calls.stream().map(RecordedCall::code).toList())
                .as(() -> "codes of " + calls);
    }

    /** Assertions on a disk. */
    public static final class DiskAssert extends AbstractAssert<DiskAssert, DiskState> {

        private DiskAssert(@Nullable DiskState disk) {
            super(disk, DiskAssert.class);
        }

        private DiskState disk() {
            isNotNull();
            return Objects.requireNonNull(actual);
        }

        private AbstractStringAssert<?> text(String name) {
            return Assertions.assertThat(disk().text(name)).as("%s of %s", name, disk().id());
        }

        /** It has that Status. */
        public DiskAssert hasStatus(String status) {
            text("Status").isEqualTo(status);
            return this;
        }

        /** It is Available and on no instance. */
        public DiskAssert isAvailable() {
            text("InstanceId").isEmpty();
            return hasStatus("Available");
        }

        /** It is In_use on that instance. */
        public DiskAssert isAttachedTo(String instanceId) {
            text("InstanceId").isEqualTo(instanceId);
            return hasStatus("In_use");
        }

        /** Its field, as text, is that. */
        public DiskAssert hasField(String name, Object value) {
            text(name).isEqualTo(String.valueOf(value));
            return this;
        }
    }

    /** Assertions on a call. */
    public static final class CallAssert extends AbstractAssert<CallAssert, RecordedCall> {

        private CallAssert(@Nullable RecordedCall call) {
            super(call, CallAssert.class);
        }

        private RecordedCall call() {
            isNotNull();
            return Objects.requireNonNull(actual);
        }

        /** It was accepted. */
        public CallAssert succeeded() {
            Assertions.assertThat(call().succeeded())
                    .as("success of %s", call())
                    .isTrue();
            return this;
        }

        /** It was answered with that error code. */
        public CallAssert failedWith(String code) {
            Assertions.assertThat(call().code()).as("code of %s", call()).isEqualTo(code);
            return this;
        }

        /** It had that parameter. */
        public CallAssert hasParameter(String name, String value) {
            Assertions.assertThat(call().parameters())
                    .as("parameters of %s", call())
                    .containsEntry(name, value);
            return this;
        }

        /** That fault hit it. */
        public CallAssert wasHitBy(Fault fault) {
            Assertions.assertThat(call().fault()).as("fault of %s", call()).isEqualTo(fault.id());
            return this;
        }
    }
}

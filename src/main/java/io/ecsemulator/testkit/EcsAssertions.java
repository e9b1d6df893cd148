package io.ecsemulator.testkit;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Assertions for tests that use AssertJ: {@code assertThat(emulator.disk("d-1")).isAvailable()}. */
public final class EcsAssertions {

    private EcsAssertions() {}

    /** Starts assertions on a disk. */
    public static DiskAssert assertThat(@Nullable DiskState disk) {
        return new DiskAssert(disk);
    }

    /** Starts assertions on a call. */
    public static CallAssert assertThat(@Nullable RecordedCall call) {
        return new CallAssert(call);
    }

    /** Starts assertions on the error codes of calls; the code of an accepted call is empty. */
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

        /** Fails unless the disk has this Status. */
        public DiskAssert hasStatus(String status) {
            text("Status").isEqualTo(status);
            return this;
        }

        /** Fails unless the disk is Available and on no instance. */
        public DiskAssert isAvailable() {
            text("InstanceId").isEmpty();
            return hasStatus("Available");
        }

        /** Fails unless the disk is In_use on this instance. */
        public DiskAssert isAttachedTo(String instanceId) {
            text("InstanceId").isEqualTo(instanceId);
            return hasStatus("In_use");
        }

        /** Fails unless the text of the field equals that of the value. */
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

        /** Fails unless the call was accepted. */
        public CallAssert succeeded() {
            Assertions.assertThat(call().succeeded())
                    .as("success of %s", call())
                    .isTrue();
            return this;
        }

        /** Fails unless the call got this error code. */
        public CallAssert failedWith(String code) {
            Assertions.assertThat(call().code()).as("code of %s", call()).isEqualTo(code);
            return this;
        }

        /** Fails unless the call had this parameter. */
        public CallAssert hasParameter(String name, String value) {
            Assertions.assertThat(call().parameters())
                    .as("parameters of %s", call())
                    .containsEntry(name, value);
            return this;
        }

        /** Fails unless this fault hit the call. */
        public CallAssert wasHitBy(Fault fault) {
            Assertions.assertThat(call().fault()).as("fault of %s", call()).isEqualTo(fault.id());
            return this;
        }
    }
}

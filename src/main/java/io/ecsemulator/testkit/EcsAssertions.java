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

    /** Starts assertions on an instance. */
    public static InstanceAssert assertThat(@Nullable InstanceState instance) {
        return new InstanceAssert(instance);
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
            return Assertions.assertThat(disk().text(name))
                    .as("%s of %s, which is %s", name, disk().id(), disk().condition());
        }

        /** Fails unless the disk has this Status. */
        public DiskAssert hasStatus(String status) {
            text("Status").isEqualTo(status);
            return this;
        }

        /** Fails unless the disk is Available and on no instance. */
        public DiskAssert isAvailable() {
            hasStatus("Available");
            text("InstanceId").isEmpty();
            return this;
        }

        /** Fails unless the disk is In_use on this instance. */
        public DiskAssert isAttachedTo(String instanceId) {
            hasStatus("In_use");
            text("InstanceId").isEqualTo(instanceId);
            return this;
        }

        /** Fails unless the text of the field equals that of the value. */
        public DiskAssert hasField(String name, Object value) {
            text(name).isEqualTo(String.valueOf(value));
            return this;
        }
    }

    /** Assertions on an instance. */
    public static final class InstanceAssert extends AbstractAssert<InstanceAssert, InstanceState> {

        private InstanceAssert(@Nullable InstanceState instance) {
            super(instance, InstanceAssert.class);
        }

        private AbstractStringAssert<?> text(String name) {
            isNotNull();
            InstanceState instance = Objects.requireNonNull(actual);
            return Assertions.assertThat(instance.text(name))
                    .as("%s of %s, which is %s", name, instance.id(), instance.condition());
        }

        /** Fails unless the instance has this Status. */
        public InstanceAssert hasStatus(String status) {
            text("Status").isEqualTo(status);
            return this;
        }

        /** Fails unless the instance is Running. */
        public InstanceAssert isRunning() {
            return hasStatus("Running");
        }

        /** Fails unless the instance is Stopped. */
        public InstanceAssert isStopped() {
            return hasStatus("Stopped");
        }

        /** Fails unless the text of the field equals that of the value. */
        public InstanceAssert hasField(String name, Object value) {
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

package io.ecsemulator.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method as it is, and then again with trouble at each call that it makes, one trouble in a run. Instead of {@code @Test}.
 * The class builds its world in {@code @BeforeEach} methods.
 *
 * <p>In a run with trouble the test has to pass, and the invariants have to hold: those of {@link #invariants}, and the methods of the
 * class with {@link SweepInvariant}. If there are such methods, the test method may throw an exception in a run with trouble, since the
 * client may give up; an {@link AssertionError} fails the run anyway.
 *
 * <p>A run that fails prints the calls around the trouble, what differs at the end from the run without trouble, and the system property
 * {@code ecs.sweep.only}, which repeats the run alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith({EcsEmulatorExtension.class, FaultSweepExtension.class})
public @interface FaultSweep {

    /** A kind of trouble. Unless it says otherwise, it comes before the effect of the call. */
    enum Trouble {
        /** {@code Throttling.User}. */
        THROTTLED("Throttled"),
        /** The error {@code ServiceUnavailable}, with status 503. */
        SERVICE_UNAVAILABLE("ServiceUnavailable"),
        /** The connection is reset. */
        CONNECTION_RESET("ConnectionReset"),
        /** The call has its effect; the connection is reset instead of a response. */
        RESPONSE_LOST("ResponseLost"),
        /** The call takes {@link FaultSweep#slowSeconds} on the emulator's clock. */
        SLOW("Slow"),
        /**
         * The call has its effect; there is no response for {@link FaultSweep#silentMillis}, on the system clock. Runs wait for it, so it is
         * not among the default kinds.
         */
        NO_RESPONSE("NoResponse"),
        /**
         * Each error that the operation documents and that passes by itself: {@code IncorrectDiskStatus}, {@code
         * InvalidOperation.Conflict}, {@code IncorrectInstanceStatus}, {@code LastTokenProcessing}.
         */
        PASSING_ERROR("PassingError"),
        /** A call that shows something shows the world as it was {@link FaultSweep#staleSeconds} ago. */
        STALE_READ("StaleRead"),
        /** The instance that the call names, or that of its disk, has been locked for security. */
        INSTANCE_LOCKED("InstanceLocked"),
        /** Somebody else has stopped that instance. */
        INSTANCE_STOPPED("InstanceStopped"),
        /** Somebody else has deleted that instance. */
        INSTANCE_DELETED("InstanceDeleted"),
        /** Somebody else has detached the disk that the call names. */
        DISK_DETACHED("DiskDetached"),
        /** The transitions that the call begins do not end. */
        TRANSITION_HELD("TransitionHeld"),
        /** The transitions that the call begins fail. */
        TRANSITION_FAILED("TransitionFailed"),
        /**
         * The client's process ends after the effect of the call: it gets no response, to later calls neither. Then the methods with {@link
         * SweepRestart} are called; their result counts. Among the default kinds if the class has such a method.
         */
        CLIENT_ENDED("ClientEnded");

        private final String kind;

        Trouble(String kind) {
            this.kind = kind;
        }

        /** Returns its name in the control API. */
        String kind() {
            return kind;
        }
    }

    /** What the emulator checks after each run. */
    enum Invariant {
        /** A run in which the client did its work leaves no more new resources of a kind than the run without trouble. */
        NOTHING_CREATED_TWICE("NothingCreatedTwice"),
        /**
         * No run leaves more new resources that nobody refers to than the run without trouble: disks on no instance, and snapshots whose
         * disk is gone and of which no disk was made.
         */
        NOTHING_LEAKED("NothingLeaked"),
        /** No call that changes something comes with the same parameters more than {@link FaultSweep#maxRepeats} times more often. */
        NO_REPETITION("NoRepetition"),
        /** A run ends within {@link FaultSweep#maxCalls} calls and a day on the emulator's clock. */
        NO_ENDLESS_LOOP("NoEndlessLoop");

        private final String kind;

        Invariant(String kind) {
            this.kind = kind;
        }

        /** Returns its name in the control API. */
        String kind() {
            return kind;
        }
    }

    /** The kinds of trouble. Default: all but {@link Trouble#NO_RESPONSE}. */
    Trouble[] trouble() default {};

    /** Pattern of the actions whose calls get into trouble, such as {@code *Disk}; {@code *} for any characters. */
    String actions() default "*";

    /** The invariants that the emulator checks. */
    Invariant[] invariants() default {
        Invariant.NOTHING_CREATED_TWICE, Invariant.NOTHING_LEAKED, Invariant.NO_REPETITION, Invariant.NO_ENDLESS_LOOP
    };

    /** Whether there are runs with two troubles as well. */
    boolean pairs() default false;

    /** The maximum number of runs beside the one without trouble; of more a sample is taken. */
    int maxRuns() default 500;

    /** No run begins after this time. */
    int maxSeconds() default 300;

    /** Seed of the sample. */
    long seed() default 1;

    /** A run that takes longer is interrupted, and fails. */
    int runSeconds() default 30;

    /** How often a call that changes something may be repeated. */
    int maxRepeats() default 5;

    /** The maximum number of calls of a run; later calls get no response. 0: ten times those of the run without trouble, and 20. */
    int maxCalls() default 0;

    /** How long a slow call takes on the emulator's clock. */
    int slowSeconds() default 60;

    /** How old the world of a stale read is, on the emulator's clock. */
    int staleSeconds() default 30;

    /** How long there is no response, on the system clock; at least the timeout of the client. */
    int silentMillis() default 2_000;
}

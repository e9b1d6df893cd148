package io.ecsemulator.model;

import io.ecsemulator.support.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One event of a simulation.
 *
 * @param client which client calls
 * @param move the call; its numbers also decide on the details of other events
 * @param fate what becomes of the call on its way
 */
record Event(Kind kind, int client, Move move, Fate fate) {

    /** What happens. */
    enum Kind {
        /** A client calls. */
        CALL(58),
        /** Seconds pass; alarms ring in time. */
        WAIT(12),
        /** Seconds pass, and the thread that settles gets no processor. */
        STALL(4),
        /** Hours or days pass. */
        LEAP(2),
        /** A few due transitions are settled, not all of them. */
        SETTLE(4),
        /** The clock goes over from real to manual, or back. */
        MODE(3),
        RESET(1),
        SAVE(4),
        RESTORE(3),
        /** The world is shown as a state document and replaced by it. */
        DOCUMENT(3),
        COMPLETE(3),
        FAIL(2),
        HOLD(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** What becomes of a call on its way. */
    enum Fate {
        DELIVERED,
        /** The client calls again later. */
        REQUEST_LOST,
        /** The call is executed, and the client calls again later. */
        RESPONSE_LOST,
        /** The call arrives twice. */
        REPEATED,
        /** Other events overtake the call. */
        DELAYED
    }

    private static final List<Kind> KINDS = Stream.of(Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight))
            .toList();

    static Event random(Random random, List<String> actions) {
        Fate fate = random.nextInt(3) > 0 ? Fate.DELIVERED : Seeds.pick(random, List.of(Fate.values()));
        return new Event(Seeds.pick(random, KINDS), random.nextInt(4), Move.call(random, actions), fate);
    }
}

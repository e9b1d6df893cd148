package io.ecsemulator.model;

import io.ecsemulator.support.Seeds;
import java.util.List;
import java.util.Random;

/**
 * One step of a sequence.
 *
 * @param action an action of the API, or {@link #WAIT}
 * @param a picks a resource
 * @param b picks another
 * @param c picks how
 */
record Move(String action, int a, int b, int c) {

    /** No call: time goes by. */
    static final String WAIT = "(wait)";

    /** Actions that change a disk or an instance come more often than the others. */
    private static final List<String> OFTEN = List.of(
            "RunInstances",
            "CreateDisk",
            "AttachDisk",
            "AttachDisk",
            "DetachDisk",
            "DetachDisk",
            "StopInstance",
            "DeleteInstance",
            "CreateSnapshot",
            "ReInitDisk");

    /** Draws a call of one of these actions. */
    static Move call(Random random, List<String> actions) {
        String often = Seeds.pick(random, OFTEN);
        String action = random.nextInt(7) < 3 || !actions.contains(often) ? Seeds.pick(random, actions) : often;
        return new Move(action, random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000));
    }

    /** Draws a call, or now and then a wait. */
    static Move callOrWait(Random random, List<String> actions) {
        Move call = call(random, actions);
        return random.nextInt(10) == 0 ? new Move(WAIT, call.a, call.b, call.c) : call;
    }
}

package io.ecsemulator.model;

import java.util.Map;
import java.util.Set;

/** A part of the model: some actions, and the resources that they are about beside disks, instances and snapshots. */
interface ModelPart {

    /** The actions of which this part says what is expected. */
    Set<String> actions();

    /** The call of a move with one of these actions, and what the model expects if it is executed now. */
    Expectation expect(Target target, Model model);

    /** The time of the next thing that happens by itself and depends on other parts, if that is before what {@link #advance} is called for. */
    default long nextAction(Model model) {
        return Long.MAX_VALUE;
    }

    /** What happens by itself until the model's time; called whenever that has gone on. */
    void advance(Model model);

    /** All its resources by id, to be compared with {@link #listed}. */
    Map<String, String> summary();

    /** The same by the lists of the API. */
    Map<String, String> listed(Lists lists);

    /** The same at this time, which goes its own way from here on. */
    ModelPart copy();
}

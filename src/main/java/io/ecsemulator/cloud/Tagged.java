package io.ecsemulator.cloud;

import java.util.List;

/**
 * A resource that can have tags.
 *
 * @param <R> the record itself
 */
public interface Tagged<R extends Tagged<R>> extends Resource<R> {

    /** Its tags, those of callers and the system's. */
    List<Tag> Tags();

    /** This with those tags in place of all that it has. */
    R tagged(List<Tag> tags);
}

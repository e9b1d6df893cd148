package io.ecsemulator.cloud;

/**
 * A resource with tags that can be moved to another resource group.
 *
 * @param <R> the record itself
 */
public interface Grouped<R extends Grouped<R>> extends Tagged<R> {

    /** The id of its resource group; empty for the default one. */
    String ResourceGroupId();

    /** This in that resource group. */
    R grouped(String resourceGroupId);
}

package io.ecsemulator.cloud;

import java.util.List;
import java.util.function.Function;

/**
 * A way to look resources of one kind up by a key, at a cost that does not depend on how many others there are.
 *
 * @param keys the keys of a resource, few or none. They include the keys that the resource gets when its pending transition
 *     happens: a stored resource is indexed as it was when it last changed
 */
public record Index<R extends Resource<R>>(Function<R, List<String>> keys) {}

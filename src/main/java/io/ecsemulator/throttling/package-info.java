/** Flow control: the maximum number of calls of an action in a period. */
@NullMarked
package io.ecsemulator.throttling;

import org.jspecify.annotations.NullMarked;

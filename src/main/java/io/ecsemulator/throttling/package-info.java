/** Flow control: how often a caller may call an action. */
@NullMarked
package io.ecsemulator.throttling;

import org.jspecify.annotations.NullMarked;

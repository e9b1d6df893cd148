/** A long run of the whole server under load; the profile {@code soak} runs it. */
@NullMarked
package io.ecsemulator.soak;

import org.jspecify.annotations.NullMarked;

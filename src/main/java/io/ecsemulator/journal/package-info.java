/** What the emulator remembers of the calls that it answered. */
@NullMarked
package io.ecsemulator.journal;

import org.jspecify.annotations.NullMarked;

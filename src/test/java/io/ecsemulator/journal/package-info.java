/** What the emulator remembers of calls. */
@NullMarked
package io.ecsemulator.journal;

import org.jspecify.annotations.NullMarked;

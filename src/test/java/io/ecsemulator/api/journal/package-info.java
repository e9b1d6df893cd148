/** What the emulator remembers of calls. */
@NullMarked
package io.ecsemulator.api.journal;

import org.jspecify.annotations.NullMarked;

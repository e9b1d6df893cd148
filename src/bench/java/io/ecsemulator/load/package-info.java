/** How many calls a second are answered, how long each waits, and how much memory that takes. */
@NullMarked
package io.ecsemulator.load;

import org.jspecify.annotations.NullMarked;

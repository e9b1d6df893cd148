/** How long it takes to start, and how much memory that needs. */
@NullMarked
package io.ecsemulator.start;

import org.jspecify.annotations.NullMarked;

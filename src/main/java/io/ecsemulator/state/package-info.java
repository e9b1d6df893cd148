/** State documents: reading, checking, merging and showing a world, and saved worlds. */
@NullMarked
package io.ecsemulator.state;

import org.jspecify.annotations.NullMarked;

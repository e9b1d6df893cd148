/** The operations on regions, one class for each action, and the errors of regions. */
@NullMarked
package io.ecsemulator.region;

import org.jspecify.annotations.NullMarked;

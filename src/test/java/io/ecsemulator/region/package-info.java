/** The operations on regions, as callers see them. */
@NullMarked
package io.ecsemulator.region;

import org.jspecify.annotations.NullMarked;

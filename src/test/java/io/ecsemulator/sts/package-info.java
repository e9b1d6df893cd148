/** The operations that tell who calls, as callers see them. */
@NullMarked
package io.ecsemulator.sts;

import org.jspecify.annotations.NullMarked;

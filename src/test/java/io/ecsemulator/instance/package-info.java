/** The operations on instances, as callers see them. */
@NullMarked
package io.ecsemulator.instance;

import org.jspecify.annotations.NullMarked;

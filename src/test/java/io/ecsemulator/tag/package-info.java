/** The operations on tags, as callers see them. */
@NullMarked
package io.ecsemulator.tag;

import org.jspecify.annotations.NullMarked;

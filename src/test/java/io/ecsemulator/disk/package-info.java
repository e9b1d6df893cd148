/** The operations on disks, as callers see them. */
@NullMarked
package io.ecsemulator.disk;

import org.jspecify.annotations.NullMarked;

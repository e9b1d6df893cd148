/** The operations on disks, one class for each action, and the errors of disks. */
@NullMarked
package io.ecsemulator.disk;

import org.jspecify.annotations.NullMarked;

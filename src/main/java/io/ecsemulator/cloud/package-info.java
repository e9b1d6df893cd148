/** The world that is emulated: disks, instances, regions, time, and the seam to where they are kept. */
@NullMarked
package io.ecsemulator.cloud;

import org.jspecify.annotations.NullMarked;

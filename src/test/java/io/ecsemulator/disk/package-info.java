/** Tests of the operations on disks over HTTP. */
@NullMarked
package io.ecsemulator.disk;

import org.jspecify.annotations.NullMarked;

/** The world without Spring. */
@NullMarked
package io.ecsemulator.cloud;

import org.jspecify.annotations.NullMarked;

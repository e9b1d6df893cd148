/** The launcher of the runnable jar. */
@NullMarked
package io.ecsemulator.launch;

import org.jspecify.annotations.NullMarked;

/** Tests of the web console with a real browser. */
@NullMarked
package io.ecsemulator.console;

import org.jspecify.annotations.NullMarked;

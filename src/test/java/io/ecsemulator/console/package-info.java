/** Tests of the web console on the server's side. */
@NullMarked
package io.ecsemulator.console;

import org.jspecify.annotations.NullMarked;

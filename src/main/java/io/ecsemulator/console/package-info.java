/** The web console: pages that show the world and change it through the control API and the ECS API. */
@NullMarked
package io.ecsemulator.console;

import org.jspecify.annotations.NullMarked;

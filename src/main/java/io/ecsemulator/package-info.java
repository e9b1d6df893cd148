/** The application: main class, settings, and the wiring of the rooms. */
@NullMarked
package io.ecsemulator;

import org.jspecify.annotations.NullMarked;

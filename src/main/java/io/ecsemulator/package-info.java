/** The application: what is wired to what, its settings, and its entrances. */
@NullMarked
package io.ecsemulator;

import org.jspecify.annotations.NullMarked;

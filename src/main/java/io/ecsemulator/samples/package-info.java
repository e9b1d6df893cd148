/** The code that makes a call, in the languages of the official clients; the console and the documentation show it. */
@NullMarked
package io.ecsemulator.samples;

import org.jspecify.annotations.NullMarked;

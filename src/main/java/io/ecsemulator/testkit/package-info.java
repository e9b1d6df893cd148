/** What a user's JUnit test uses: starts the emulator as a process, arranges its world, its time and its faults over HTTP. */
@NullMarked
package io.ecsemulator.testkit;

import org.jspecify.annotations.NullMarked;

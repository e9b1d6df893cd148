/** JUnit extension and client of the control API for users' tests: starts the emulator as a process and controls it over HTTP. */
@NullMarked
package io.ecsemulator.testkit;

import org.jspecify.annotations.NullMarked;

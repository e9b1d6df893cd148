/** Tests of the test kit with a stub server, a real emulator and the runnable jar. */
@NullMarked
package io.ecsemulator.testkit;

import org.jspecify.annotations.NullMarked;

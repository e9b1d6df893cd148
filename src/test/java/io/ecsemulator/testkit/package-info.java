/** What users' tests use, against a server of the JDK, a real emulator and the runnable jar. */
@NullMarked
package io.ecsemulator.testkit;

import org.jspecify.annotations.NullMarked;

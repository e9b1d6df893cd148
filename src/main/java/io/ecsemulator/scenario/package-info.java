/** Scenarios: for a rule of an operation a world and a call that breaks this rule alone, found by trying small changes of a call that succeeds. */
@NullMarked
package io.ecsemulator.scenario;

import org.jspecify.annotations.NullMarked;

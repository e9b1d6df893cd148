/** Tests of scenarios. */
@NullMarked
package io.ecsemulator.scenario;

import org.jspecify.annotations.NullMarked;

/** The operations of STS that tell who calls, one class for each action. */
@NullMarked
package io.ecsemulator.sts;

import org.jspecify.annotations.NullMarked;

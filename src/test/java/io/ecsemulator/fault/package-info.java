/** Which calls faults hit, without a server. */
@NullMarked
package io.ecsemulator.fault;

import org.jspecify.annotations.NullMarked;

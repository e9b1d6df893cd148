/** Which calls faults hit, without a server. */
@NullMarked
package io.ecsemulator.api.fault;

import org.jspecify.annotations.NullMarked;

/** Fault rules: which calls they hit, how often, and the plan of what happens to such a call. */
@NullMarked
package io.ecsemulator.fault;

import org.jspecify.annotations.NullMarked;

/** Faults that tests order: which calls they hit, how often, and what becomes of the answer then. */
@NullMarked
package io.ecsemulator.fault;

import org.jspecify.annotations.NullMarked;

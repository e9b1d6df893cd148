/** Tenants: the worlds that callers share, each with its clock, limits, faults and journal. */
@NullMarked
package io.ecsemulator.tenant;

import org.jspecify.annotations.NullMarked;

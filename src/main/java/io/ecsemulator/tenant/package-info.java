/** Tenants: the worlds that callers share, each with its clock, limits, faults, journal and saved worlds. */
@NullMarked
package io.ecsemulator.tenant;

import org.jspecify.annotations.NullMarked;

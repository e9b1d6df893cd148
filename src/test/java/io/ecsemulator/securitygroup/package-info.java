/** The operations on security groups, as callers see them. */
@NullMarked
package io.ecsemulator.securitygroup;

import org.jspecify.annotations.NullMarked;

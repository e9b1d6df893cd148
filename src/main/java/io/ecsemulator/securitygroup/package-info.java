/** The operations on security groups, their rules and their instances. */
@NullMarked
package io.ecsemulator.securitygroup;

import org.jspecify.annotations.NullMarked;

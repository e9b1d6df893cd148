/** Who calls: access keys, signatures V1, V3 and V4, times and nonces, as the real gateway checks them. */
@NullMarked
package io.ecsemulator.auth;

import org.jspecify.annotations.NullMarked;

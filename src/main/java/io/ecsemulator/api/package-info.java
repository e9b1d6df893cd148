/** The RPC protocol: bytes to a call, a call to its operation, and the answer or the error back to bytes. */
@NullMarked
package io.ecsemulator.api;

import org.jspecify.annotations.NullMarked;

/** Authentication of callers by access key, signature (V1, V3, V4), timestamp and nonce, as the real gateway does it. */
@NullMarked
package io.ecsemulator.auth;

import org.jspecify.annotations.NullMarked;

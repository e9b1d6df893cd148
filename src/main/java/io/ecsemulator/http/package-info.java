/** The HTTP edge: from the bytes of a request to its operation, and from the response back to bytes. */
@NullMarked
package io.ecsemulator.http;

import org.jspecify.annotations.NullMarked;

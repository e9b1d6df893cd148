/** The certificates, and what becomes of the port that has them. */
@NullMarked
package io.ecsemulator.tls;

import org.jspecify.annotations.NullMarked;

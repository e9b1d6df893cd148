/** Tests of certificates and of the HTTPS port. */
@NullMarked
package io.ecsemulator.tls;

import org.jspecify.annotations.NullMarked;

/** HTTPS: the second port, its certificate, and the authority that signs it. */
@NullMarked
package io.ecsemulator.tls;

import org.jspecify.annotations.NullMarked;

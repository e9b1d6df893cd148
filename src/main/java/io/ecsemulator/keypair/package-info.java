/** Operations on key pairs for SSH. */
@NullMarked
package io.ecsemulator.keypair;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ecsemulator.keypair;

import org.jspecify.annotations.NullMarked;

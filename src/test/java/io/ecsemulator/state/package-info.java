/** Tests of the package of the same name. */
@NullMarked
package io.ecsemulator.state;

import org.jspecify.annotations.NullMarked;

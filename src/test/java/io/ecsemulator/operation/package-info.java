/** Tests of the package of the same name. */
@NullMarked
package io.ecsemulator.operation;

import org.jspecify.annotations.NullMarked;

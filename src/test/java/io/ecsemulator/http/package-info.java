/** Tests of the package of the same name. */
@NullMarked
package io.ecsemulator.http;

import org.jspecify.annotations.NullMarked;

/** Tests of the whole product: architecture, documentation and jars. */
@NullMarked
package io.ecsemulator;

import org.jspecify.annotations.NullMarked;

/** The product as a whole: its rooms, its documents, its jars. */
@NullMarked
package io.ecsemulator;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ecsemulator.image;

import org.jspecify.annotations.NullMarked;

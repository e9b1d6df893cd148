@NullMarked
package io.ecsemulator.samples;

import org.jspecify.annotations.NullMarked;

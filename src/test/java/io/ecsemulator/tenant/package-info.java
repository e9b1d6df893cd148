@NullMarked
package io.ecsemulator.tenant;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ecsemulator.task;

import org.jspecify.annotations.NullMarked;

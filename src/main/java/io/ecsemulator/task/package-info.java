/** The operations on tasks, one class for each action, and the errors of tasks. */
@NullMarked
package io.ecsemulator.task;

import org.jspecify.annotations.NullMarked;

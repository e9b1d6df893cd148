/** The operations on instances, one class for each action, and the errors of instances. */
@NullMarked
package io.ecsemulator.instance;

import org.jspecify.annotations.NullMarked;

/** The operations on tags, one class for each action, and the errors of tagging. */
@NullMarked
package io.ecsemulator.tag;

import org.jspecify.annotations.NullMarked;

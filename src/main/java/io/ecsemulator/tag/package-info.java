/** The operations on tags and resource groups, one class for each action, and their errors. */
@NullMarked
package io.ecsemulator.tag;

import org.jspecify.annotations.NullMarked;

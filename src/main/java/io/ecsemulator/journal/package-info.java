/** The journal: the last calls and their results. */
@NullMarked
package io.ecsemulator.journal;

import org.jspecify.annotations.NullMarked;

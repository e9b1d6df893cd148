/** The control API, as tests of users see it. */
@NullMarked
package io.ecsemulator.control;

import org.jspecify.annotations.NullMarked;

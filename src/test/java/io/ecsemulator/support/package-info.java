/** What the tests share: the running emulator and a client that nothing of it knows. */
@NullMarked
package io.ecsemulator.support;

import org.jspecify.annotations.NullMarked;

/** Tests of fault rules, without a server. */
@NullMarked
package io.ecsemulator.fault;

import org.jspecify.annotations.NullMarked;

/** The official SDKs as clients, used as their users use them. */
@NullMarked
package io.ecsemulator.clients;

import org.jspecify.annotations.NullMarked;

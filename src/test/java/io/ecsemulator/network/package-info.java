/** Tests of the operations on VPCs, vSwitches and the addresses of instances. */
@NullMarked
package io.ecsemulator.network;

import org.jspecify.annotations.NullMarked;

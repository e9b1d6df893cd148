/**
 * The operations on VPCs, vSwitches, and the addresses of instances, one class for each action, and their errors. Most are operations of
 * the VPC API, which clients call at the same endpoint with another version.
 */
@NullMarked
package io.ecsemulator.network;

import org.jspecify.annotations.NullMarked;

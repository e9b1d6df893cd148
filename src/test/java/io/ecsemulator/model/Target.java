package io.ecsemulator.model;

/**
 * What a move is about: its ids stay the same when the call is made again.
 *
 * @param diskId a disk that is or was there, or none
 * @param instanceId an instance that is or was there, or none
 * @param snapshotId a snapshot that is or was there, or none
 */
record Target(Move move, String diskId, String instanceId, String snapshotId) {}

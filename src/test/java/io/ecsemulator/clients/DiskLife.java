package io.ecsemulator.clients;

/** What the users of one SDK do with a disk from its creation to its end. */
interface DiskLife extends AutoCloseable {

    /** What a disk is. */
    record DiskNow(String status, int size, String instanceId) {}

    /** Runs one instance and gives its id. */
    String runInstance() throws Exception;

    /** Creates a disk of 40 GiB in the same zone and gives its id. */
    String createDisk() throws Exception;

    void attach(String instanceId, String diskId) throws Exception;

    void resize(String diskId, int size) throws Exception;

    /** Gives the id of the new snapshot. */
    String snapshot(String diskId) throws Exception;

    void detach(String instanceId, String diskId) throws Exception;

    void deleteDisk(String diskId) throws Exception;

    void deleteSnapshot(String snapshotId) throws Exception;

    void deleteInstance(String instanceId) throws Exception;

    DiskNow disk(String diskId) throws Exception;

    String instanceStatus(String instanceId) throws Exception;

    String snapshotStatus(String snapshotId) throws Exception;

    /** How many disks, instances and snapshots lists show. */
    int count() throws Exception;

    @Override
    void close();
}

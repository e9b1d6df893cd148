'use strict';

const assert = require('node:assert/strict');
const ecs = require('@alicloud/ecs20140526');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const RPCClient = require('@alicloud/pop-core');
const { after, before, describe, it } = require('node:test');
const { Emulator } = require('./emulator.js');

const REGION = 'cn-hangzhou';
const OTHER_REGION = 'cn-shanghai';
const KEPT_DAYS = 3;
const TIMEOUT_MS = 20_000;

describe('A week of backups', { timeout: 300_000 }, () => {
  let emulator;
  let client;
  let vpc;

  before(async () => {
    emulator = await Emulator.start(['--ecs.emulator.clock=manual']);
    await emulator.control('PUT', 'state', {});
    const endpoint = `127.0.0.1:${emulator.port}`;
    const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
    client = new ecs.default(
      new $OpenApiUtil.Config({ ...credentials, regionId: REGION, endpoint, protocol: 'HTTP', readTimeout: TIMEOUT_MS }),
    );
    const rpc = new RPCClient({
      ...credentials,
      endpoint: `http://${endpoint}`,
      apiVersion: '2016-04-28',
      opts: { method: 'POST', timeout: TIMEOUT_MS },
    });
    vpc = (action, parameters) => rpc.request(action, { RegionId: REGION, ...parameters });
  });

  after(() => emulator?.stop());

  const pass = (time) => emulator.advance(time);

  async function snapshots(regionId, snapshotType) {
    const { body } = await client.describeSnapshots(
      new ecs.DescribeSnapshotsRequest({ regionId, snapshotType, pageSize: 100 }),
    );
    return body.snapshots.snapshot;
  }

  async function disks(instanceId) {
    const { body } = await client.describeDisks(
      new ecs.DescribeDisksRequest({ regionId: REGION, instanceId, diskType: 'data' }),
    );
    return body.disks.disk.map(({ diskId }) => diskId);
  }

  async function deleteSnapshots(regionId) {
    for (const type of ['user', 'auto']) {
      for (const { snapshotId } of await snapshots(regionId, type)) {
        await client.deleteSnapshot(new ecs.DeleteSnapshotRequest({ snapshotId }));
      }
    }
  }

  async function build() {
    const { VpcId } = await vpc('CreateVpc', { CidrBlock: '10.0.0.0/8' });
    await pass('PT1M');
    const { VSwitchId } = await vpc('CreateVSwitch', { VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.1.0.0/24' });
    await pass('PT1M');
    const group = await client.createSecurityGroup(
      new ecs.CreateSecurityGroupRequest({ regionId: REGION, vpcId: VpcId, securityGroupName: 'ops' }),
    );
    const { securityGroupId } = group.body;
    await client.authorizeSecurityGroup(
      new ecs.AuthorizeSecurityGroupRequest({
        regionId: REGION,
        securityGroupId,
        ipProtocol: 'tcp',
        portRange: '22/22',
        sourceCidrIp: '10.0.0.0/8',
      }),
    );
    await client.createKeyPair(new ecs.CreateKeyPairRequest({ regionId: REGION, keyPairName: 'ops' }));
    const images = await client.describeImages(
      new ecs.DescribeImagesRequest({ regionId: REGION, imageOwnerAlias: 'system', OSType: 'linux' }),
    );
    const dataDisk = new ecs.RunInstancesRequestDataDisk({ category: 'cloud_essd', size: 40, deleteWithInstance: true });
    const instance = await client.runInstances(
      new ecs.RunInstancesRequest({
        regionId: REGION,
        instanceType: 'ecs.g7.large',
        imageId: images.body.images.image[0].imageId,
        vSwitchId: VSwitchId,
        securityGroupId,
        keyPairName: 'ops',
        systemDisk: new ecs.RunInstancesRequestSystemDisk({ category: 'cloud_essd', size: '60' }),
        dataDisk: [dataDisk, dataDisk],
      }),
    );
    await pass('PT1M');
    const [instanceId] = instance.body.instanceIdSets.instanceIdSet;
    const image = await client.createImage(
      new ecs.CreateImageRequest({ regionId: REGION, instanceId, imageName: 'golden' }),
    );
    await pass('PT30M');
    return { VpcId, VSwitchId, securityGroupId, instanceId, imageId: image.body.imageId };
  }

  async function putUnderPolicy(diskIds) {
    const policy = await client.createAutoSnapshotPolicy(
      new ecs.CreateAutoSnapshotPolicyRequest({
        regionId: REGION,
        autoSnapshotPolicyName: 'nightly',
        timePoints: '["2"]',
        repeatWeekdays: '["1","2","3","4","5","6","7"]',
        retentionDays: KEPT_DAYS,
      }),
    );
    const { autoSnapshotPolicyId } = policy.body;
    await client.applyAutoSnapshotPolicy(
      new ecs.ApplyAutoSnapshotPolicyRequest({
        regionId: REGION,
        autoSnapshotPolicyId,
        diskIds: JSON.stringify(diskIds),
      }),
    );
    return autoSnapshotPolicyId;
  }

  async function copyAndRestore(instanceId, { snapshotId, sourceDiskId }) {
    const copy = await client.copySnapshot(
      new ecs.CopySnapshotRequest({
        regionId: REGION,
        snapshotId,
        destinationRegionId: OTHER_REGION,
        destinationSnapshotName: 'copy',
        destinationSnapshotDescription: 'of a nightly snapshot',
      }),
    );
    await pass('PT30M');
    const copies = await snapshots(OTHER_REGION, 'user');
    assert.deepEqual(
      copies.map((it) => [it.snapshotId, it.status]),
      [[copy.body.snapshotId, 'accomplished']],
    );
    await client.stopInstance(new ecs.StopInstanceRequest({ instanceId }));
    await pass('PT1M');
    await client.resetDisk(new ecs.ResetDiskRequest({ diskId: sourceDiskId, snapshotId }));
    await pass('PT1M');
  }

  it('is built, lives on the clock of the emulator, and is taken down', async () => {
    const { VpcId, VSwitchId, securityGroupId, instanceId, imageId } = await build();
    assert.equal((await snapshots(REGION, 'user')).length, 3);
    const diskIds = await disks(instanceId);
    assert.equal(diskIds.length, 2);
    const autoSnapshotPolicyId = await putUnderPolicy(diskIds);

    await pass('P7D');

    const automatic = await snapshots(REGION, 'auto');
    assert.deepEqual(
      automatic.map(({ status, retentionDays }) => [status, retentionDays]),
      Array(KEPT_DAYS * diskIds.length).fill(['accomplished', KEPT_DAYS]),
    );
    await copyAndRestore(instanceId, automatic[0]);

    await client.cancelAutoSnapshotPolicy(
      new ecs.CancelAutoSnapshotPolicyRequest({ regionId: REGION, diskIds: JSON.stringify(diskIds) }),
    );
    await client.deleteAutoSnapshotPolicy(
      new ecs.DeleteAutoSnapshotPolicyRequest({ regionId: REGION, autoSnapshotPolicyId }),
    );
    await client.deleteInstance(new ecs.DeleteInstanceRequest({ instanceId, force: true }));
    await client.deleteImage(new ecs.DeleteImageRequest({ regionId: REGION, imageId }));
    await client.deleteKeyPairs(new ecs.DeleteKeyPairsRequest({ regionId: REGION, keyPairNames: '["ops"]' }));
    await client.deleteSecurityGroup(new ecs.DeleteSecurityGroupRequest({ regionId: REGION, securityGroupId }));
    await vpc('DeleteVSwitch', { VSwitchId });
    await vpc('DeleteVpc', { VpcId });
    await deleteSnapshots(REGION);
    await deleteSnapshots(OTHER_REGION);

    const state = await emulator.control('GET', 'state');
    assert.deepEqual(Object.keys(state), ['Instances', 'Disks']);
    assert.deepEqual(state.Instances, []);
    assert.deepEqual([...new Set(state.Disks.map(({ Status }) => Status))], ['Released']);
  });
});

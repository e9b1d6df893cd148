'use strict';

const assert = require('node:assert/strict');
const ecs = require('@alicloud/ecs20140526');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const RPCClient = require('@alicloud/pop-core');

// pop-core gives up after three seconds, which a cold server on a busy machine may need.
const TIMEOUT_MS = 20_000;

/** The client that is generated for ECS. */
class Ecs20140526 {
  #client;

  constructor(endpoint, { accessKeyId, accessKeySecret }, config) {
    this.#client = new ecs.default(
      new $OpenApiUtil.Config({
        accessKeyId,
        accessKeySecret,
        regionId: 'cn-hangzhou',
        endpoint,
        protocol: 'HTTP',
        readTimeout: TIMEOUT_MS,
        ...config,
      }),
    );
  }

  async disk(diskId) {
    const request = new ecs.DescribeDisksRequest({ regionId: 'cn-hangzhou', diskIds: JSON.stringify([diskId]) });
    const { body } = await this.#client.describeDisks(request);
    assert.equal(body.totalCount, 1);
    const { status, instanceId, device } = body.disks.disk[0];
    return { status, instanceId, device };
  }

  async detach(instanceId, diskId) {
    const { body } = await this.#client.detachDisk(new ecs.DetachDiskRequest({ instanceId, diskId }));
    return body.requestId;
  }

  async createCommand() {
    await this.#client.createCommand(new ecs.CreateCommandRequest());
  }

  static assertSurfaces(error, { status, code, message, requestId }) {
    assert.deepEqual(
      {
        name: error.name,
        code: error.code,
        statusCode: error.statusCode,
        requestId: error.requestId,
        message: error.message,
        data: [error.data.Code, error.data.Message, error.data.RequestId],
      },
      {
        name: code.includes('Throttling') ? 'ThrottlingError' : status < 500 ? 'ClientError' : 'ServerError',
        code,
        statusCode: status,
        requestId,
        message: `${code}: code: ${status}, ${message} request id: ${requestId}`,
        data: [code, message, requestId],
      },
    );
  }
}

/** The client for whatever action. */
class PopCore {
  #client;
  #parameters;

  constructor(endpoint, { accessKeyId, accessKeySecret }, { method, parameters }) {
    this.#client = new RPCClient({
      accessKeyId,
      accessKeySecret,
      endpoint: `http://${endpoint}`,
      apiVersion: '2014-05-26',
      opts: { method, timeout: TIMEOUT_MS },
    });
    this.#parameters = parameters;
  }

  #call(action, parameters) {
    return this.#client.request(action, { ...parameters, ...this.#parameters });
  }

  async disk(diskId) {
    const parameters = { RegionId: 'cn-hangzhou', DiskIds: JSON.stringify([diskId]) };
    const body = await this.#call('DescribeDisks', parameters);
    assert.equal(body.TotalCount, 1);
    const { Status: status, InstanceId: instanceId, Device: device } = body.Disks.Disk[0];
    return { status, instanceId, device };
  }

  async detach(InstanceId, DiskId) {
    const body = await this.#call('DetachDisk', { InstanceId, DiskId });
    return body.RequestId;
  }

  async createCommand() {
    await this.#call('CreateCommand', {});
  }

  static assertSurfaces(error, { status, code, message, requestId }) {
    assert.deepEqual(
      {
        name: error.name,
        code: error.code,
        statusCode: error.entry.response.statusCode,
        message: error.message,
        data: [error.data.Code, error.data.Message, error.data.RequestId],
      },
      {
        name: `${code}Error`,
        code,
        statusCode: status,
        message: `${message}, URL: ${error.url}`,
        data: [code, message, requestId],
      },
    );
  }
}

/**
 * Each with where its signature is, a way to make it, and what its errors look like. A time of requests, if there is
 * one, stands in for the time of the client.
 */
const CLIENTS = [
  {
    name: 'ecs20140526, signature V3',
    signature: 'POST, header',
    make: (endpoint, credentials, time) =>
      new Ecs20140526(endpoint, credentials, {
        globalParameters: time && new $OpenApiUtil.GlobalParameters({ headers: { 'x-acs-date': time } }),
      }),
    assertSurfaces: Ecs20140526.assertSurfaces,
  },
  {
    name: 'ecs20140526, signature v2',
    signature: 'POST, query',
    make: (endpoint, credentials, time) =>
      new Ecs20140526(endpoint, credentials, {
        signatureAlgorithm: 'v2',
        globalParameters: time && new $OpenApiUtil.GlobalParameters({ queries: { Timestamp: time } }),
      }),
    assertSurfaces: Ecs20140526.assertSurfaces,
  },
  ...['GET', 'POST'].map((method) => ({
    name: `pop-core, ${method}`,
    signature: method === 'GET' ? 'GET, query' : 'POST, body',
    make: (endpoint, credentials, time) =>
      new PopCore(endpoint, credentials, { method, parameters: time && { Timestamp: time } }),
    assertSurfaces: PopCore.assertSurfaces,
  })),
];

module.exports = { CLIENTS };

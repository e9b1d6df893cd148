'use strict';

const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { after, afterEach, before, beforeEach, describe, it } = require('node:test');
const { promisify } = require('node:util');
const { CLIENTS } = require('./clients.js');
const { Emulator } = require('./emulator.js');
const { Tap } = require('./tap.js');

const CREDENTIALS = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const SETTINGS = [
  '--ecs.emulator.clock=manual',
  '--ecs.emulator.credentials[0].access-key-id=testid',
  '--ecs.emulator.credentials[0].access-key-secret=testsecret',
  // What the recipes of docs/clients.md sign with.
  '--ecs.emulator.credentials[1].access-key-id=id',
  '--ecs.emulator.credentials[1].access-key-secret=secret',
  '--ecs.emulator.throttling.DetachDisk=3/60s',
];
const INSTANCE_ID = 'i-23jggx34b';
const DISK_ID = 'd-23jbf2v5m';

const REFUSALS = [
  {
    status: 400,
    code: 'InvalidOperation.InstanceTypeNotSupport',
    message: 'The instance type of the specified instance does not support hot detach disk.',
    disk: ['i-t1', 'd-t1'],
  },
  {
    status: 403,
    code: 'IncorrectDiskStatus',
    message: 'The current disk status does not support this operation.',
    disk: ['i-demo', 'd-detaching'],
  },
  {
    status: 404,
    code: 'InvalidDiskId.NotFound',
    message: 'The specified DiskId does not exist.',
    disk: ['i-demo', 'd-none'],
  },
];

/** A time of requests that is so many minutes from now. */
function minutesOff(minutes) {
  return new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+/, '');
}

function signatureOf({ method, headers, url }) {
  const place = headers.authorization ? 'header' : url.includes('Signature=') ? 'query' : 'body';
  return `${method}, ${place}`;
}

describe('The emulator that checks signatures', { timeout: 300_000 }, () => {
  let emulator;
  let tap;

  before(async () => {
    emulator = await Emulator.start(SETTINGS);
  });

  after(() => emulator?.stop());

  beforeEach(async () => {
    await emulator.reset();
    tap = await Tap.open(emulator.port);
  });

  afterEach(() => tap?.close());

  const lastAnswer = () => tap.calls.at(-1).answer;
  const lastRequestId = () => lastAnswer().headers['x-acs-request-id'];

  for (const { name, signature, make, assertSurfaces } of CLIENTS) {
    describe(`called by ${name}`, () => {
      const client = (credentials, time) => make(tap.endpoint, { ...CREDENTIALS, ...credentials }, time);

      /** Refused with that code, and with that message if there is one, after that many requests. */
      async function assertRefused(call, { status, code, message }, requests = 1) {
        await assert.rejects(call, (error) => {
          const body = JSON.parse(lastAnswer().body);
          assert.deepEqual([lastAnswer().status, body.Code], [status, code]);
          assert.equal(body.Message, message ?? body.Message);
          assertSurfaces(error, { status, code, message: body.Message, requestId: lastRequestId() });
          return true;
        });
        assert.equal(tap.calls.length, requests);
      }

      it('has a disk detached in time', async () => {
        const sdk = client();
        const attached = { status: 'In_use', instanceId: INSTANCE_ID, device: '/dev/xvdb' };
        assert.deepEqual(await sdk.disk(DISK_ID), attached);

        assert.equal(await sdk.detach(INSTANCE_ID, DISK_ID), lastRequestId());

        const seen = [];
        while (seen.at(-1)?.status !== 'Available' && seen.length < 3) {
          seen.push(await sdk.disk(DISK_ID));
          await emulator.advance('PT60S');
        }
        assert.deepEqual(seen, [
          { ...attached, status: 'Detaching' },
          { status: 'Available', instanceId: '', device: '' },
        ]);
        assert.deepEqual([...new Set(tap.calls.map(signatureOf))], [signature]);
      });

      for (const refusal of REFUSALS) {
        it(`is refused with ${refusal.status} ${refusal.code}`, () =>
          assertRefused(() => client().detach(...refusal.disk), refusal));
      }

      it('is refused when it calls too often, until the period is over', async () => {
        const [, detaching] = REFUSALS;
        for (let call = 0; call < 3; call++) {
          await assertRefused(() => client().detach(...detaching.disk), detaching, call + 1);
        }
        await assertRefused(
          () => client().detach(...detaching.disk),
          { status: 400, code: 'Throttling.User', message: 'Request was denied due to user flow control.' },
          4,
        );
        await emulator.advance('PT60S');
        await assertRefused(() => client().detach(...detaching.disk), detaching, 5);
      });

      it('is told what is not emulated', () =>
        assertRefused(() => client().createCommand(), { status: 501, code: 'NotEmulated' }));

      it('is refused with a wrong secret', async () => {
        const sdk = client({ accessKeySecret: 'wrong' });
        await assertRefused(() => sdk.disk(DISK_ID), { status: 400, code: 'SignatureDoesNotMatch' });
      });

      it('is refused with an unknown access key', async () => {
        const sdk = client({ accessKeyId: 'unknown' });
        await assertRefused(() => sdk.disk(DISK_ID), {
          status: 404,
          code: 'InvalidAccessKeyId.NotFound',
          message: 'Specified access key is not found.',
        });
      });

      it('is refused when its request comes again', async () => {
        tap.replays = true;
        await assertRefused(
          () => client().disk(DISK_ID),
          { status: 400, code: 'SignatureNonceUsed', message: 'Specified signature nonce was used already.' },
          2,
        );
        assert.equal(tap.calls[0].answer.status, 200);
      });

      for (const minutes of [-16, 16]) {
        it(`is refused when its clock is ${minutes} minutes off`, () =>
          assertRefused(() => client({}, minutesOff(minutes)).disk(DISK_ID), {
            status: 400,
            code: 'InvalidTimeStamp.Expired',
            message: 'Specified time stamp or date value is expired.',
          }));
      }

      for (const minutes of [-14, 14]) {
        it(`is heard when its clock is ${minutes} minutes off`, async () => {
          const { status } = await client({}, minutesOff(minutes)).disk(DISK_ID);
          assert.equal(status, 'In_use');
        });
      }
    });
  }

  describe('called as docs/clients.md says', () => {
    const page = fs.readFileSync(path.join(__dirname, '../../../docs/clients.md'), 'utf8');
    const recipes = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);

    it('in recipes for both clients', () => assert.equal(recipes.length, 2));

    recipes.forEach((code, i) => {
      it(`in recipe ${i + 1}, detaches the disk`, async () => {
        assert.ok(code.includes('127.0.0.1:8080'));
        const script = code.replaceAll('127.0.0.1:8080', tap.endpoint);
        const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
          cwd: __dirname,
          timeout: 60_000,
        });
        assert.ok(stdout.includes(lastRequestId()), stdout);
        assert.equal(lastAnswer().status, 200);
      });
    });
  });
});

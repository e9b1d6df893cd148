'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { after, before, describe, it } = require('node:test');
const { Emulator } = require('./emulator.js');

const ROOT = path.resolve(__dirname, '../../..');
const PROGRAMS = path.join(ROOT, 'target/samples/node.json');
const DEMO_WORLD = path.join(ROOT, 'src/main/resources/io/ecsemulator/control/demo-world.yml');
// The time of the operations' samples.
const TIME = '2030-01-01T00:00:00Z';

function programs() {
  if (!fs.existsSync(PROGRAMS)) {
    throw new Error(`No ${PROGRAMS}; write it with ./mvnw -Dtest=SampleProgramsTest test`);
  }
  return JSON.parse(fs.readFileSync(PROGRAMS, 'utf8'));
}

/** Runs a program up to what it prints. */
async function run(code) {
  let fail;
  const printed = new Promise((resolve, reject) => {
    fail = reject;
    new Function('require', 'console', code)(require, { log: resolve });
  });
  process.on('unhandledRejection', fail);
  try {
    return await printed;
  } finally {
    process.off('unhandledRejection', fail);
  }
}

describe('The programs of the code samples', { timeout: 300_000 }, () => {
  let emulator;

  before(async () => {
    emulator = await Emulator.start(['--ecs.emulator.clock=manual']);
  });

  after(() => emulator?.stop());

  for (const [name, { code, parameters }] of Object.entries(programs())) {
    it(`call ${name}`, async () => {
      await emulator.reset();
      await emulator.control('POST', 'clock/advance', { To: TIME });
      await emulator.control('PUT', 'state', fs.readFileSync(DEMO_WORLD, 'utf8'));

      const printed = await run(code.replaceAll('127.0.0.1:8080', `127.0.0.1:${emulator.port}`));

      const [made] = (await emulator.control('GET', 'requests')).Requests;
      assert.equal(made.Status, 200);
      assert.deepEqual(made.Parameters, parameters);
      assert.equal(JSON.parse(printed).RequestId, made.RequestId);
    });
  }
});

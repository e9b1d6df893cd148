'use strict';

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const TARGET = path.resolve(__dirname, '../../../target');
const START_MS = 60_000;
const STOP_MS = 10_000;
const CALL_MS = 20_000;

function execJar() {
  const jars = fs.existsSync(TARGET) ? fs.readdirSync(TARGET).filter((name) => name.endsWith('-exec.jar')) : [];
  if (jars.length !== 1) {
    throw new Error(`${jars.length} runnable jars in ${TARGET}; build one with ./mvnw -DskipTests package`);
  }
  return path.join(TARGET, jars[0]);
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The runnable jar as a process of its own. */
class Emulator {
  #process;
  #log = '';

  static async start(settings) {
    const emulator = new Emulator();
    emulator.port = await freePort();
    emulator.#run(settings);
    try {
      await once(emulator.#process, 'spawn');
      await emulator.#awaitUp();
    } catch (e) {
      await emulator.stop();
      throw e;
    }
    return emulator;
  }

  #run(settings) {
    const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
    // In target, where no configuration file of the developer's lies that it would read.
    const options = { cwd: path.dirname(execJar()), stdio: ['ignore', 'pipe', 'pipe'] };
    this.#process = spawn(java, ['-jar', execJar(), `--server.port=${this.port}`, ...settings], options);
    this.#process.stdout.on('data', (data) => (this.#log += data));
    this.#process.stderr.on('data', (data) => (this.#log += data));
    // When the tests end in another way than by stop(), too.
    process.on('exit', () => this.#process.kill('SIGKILL'));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => process.exit(1));
    }
  }

  #hasEnded() {
    return this.#process.pid === undefined || this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async #awaitUp() {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && !this.#hasEnded()) {
      try {
        return await this.control('GET', 'health');
      } catch {
        await sleep(100);
      }
    }
    throw new Error(`The emulator does not start:\n${this.#log}`);
  }

  async stop() {
    if (!this.#hasEnded()) {
      const timer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MS);
      this.#process.kill('SIGTERM');
      await once(this.#process, 'exit');
      clearTimeout(timer);
    }
  }

  /** A call of the control API; a text is a body in YAML. */
  async control(method, name, body) {
    const isYaml = typeof body === 'string';
    const response = await fetch(`http://127.0.0.1:${this.port}/_emulator/${name}`, {
      method,
      headers: { 'Content-Type': isYaml ? 'application/yaml' : 'application/json' },
      body: body && (isYaml ? body : JSON.stringify(body)),
      signal: AbortSignal.timeout(CALL_MS),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${name} answered ${response.status} ${text}`);
    }
    return JSON.parse(text);
  }

  async reset() {
    await this.control('POST', 'reset');
  }

  async advance(by) {
    await this.control('POST', 'clock/advance', { By: by });
  }
}

module.exports = { Emulator };

'use strict';

const { once } = require('node:events');
const http = require('node:http');

const CALL_MS = 20_000;

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Stands between a client and the emulator and keeps what goes over the wire, which the clients show in part only. */
class Tap {
  /** Requests with their answers, in the order of the answers. */
  calls = [];
  /** Whether to send every request twice, the same, and to pass on what the second one is answered. */
  replays = false;
  #port;
  #server = http.createServer((request, response) => {
    this.#pass(request, response).catch((e) => response.destroy(e));
  });

  /** Listens; requests go on to that port. */
  static async open(port) {
    const tap = new Tap();
    tap.#port = port;
    tap.#server.listen(0, '127.0.0.1');
    await once(tap.#server, 'listening');
    return tap;
  }

  /** `127.0.0.1:12345` */
  get endpoint() {
    return `127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #pass(request, response) {
    const body = await read(request);
    let answer = await this.#send(request, body);
    if (this.replays) {
      answer = await this.#send(request, body);
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #send({ method, url, headers }, body) {
    const options = { host: '127.0.0.1', port: this.#port, method, path: url, headers, agent: false, timeout: CALL_MS };
    const sent = http.request(options);
    sent.on('timeout', () => sent.destroy(new Error('The emulator does not answer')));
    sent.end(body);
    const [response] = await once(sent, 'response');
    const answer = { status: response.statusCode, headers: response.headers, body: await read(response) };
    this.calls.push({ method, url, headers, answer });
    return answer;
  }
}

module.exports = { Tap };

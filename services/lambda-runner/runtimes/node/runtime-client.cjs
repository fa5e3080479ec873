'use strict';
// Speaks the Lambda Runtime API over one connection that it never lets go of. Written for one server, ours: replies have a
// Content-Length and come in order. A response and the call for the next event leave in one write.

const net = require('node:net');
const { describeError } = require('./function-errors.cjs');
const { takeLogMark } = require('./console-lines.cjs');

const NEXT = 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: runtime\r\n\r\n';
const HEAD_END = Buffer.from('\r\n\r\n');

class RuntimeClient {
  #socket = null;
  #pending = [];
  #received = Buffer.alloc(0);
  #onEvent;
  #onClose;

  constructor({ onEvent, onClose }) {
    this.#onEvent = onEvent;
    this.#onClose = onClose;
  }

  connect() {
    const path = process.env.GATEHOUSE_RUNTIME_SOCKET;
    const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
    return new Promise((resolve) => {
      this.#socket = net.connect(path ? { path } : { host, port: Number(port), noDelay: true }, resolve);
      this.#socket.on('data', (chunk) => this.#receive(chunk));
      this.#socket.on('close', () => this.#onClose());
      this.#socket.on('error', () => {});
    });
  }

  fetchFirst() {
    this.#send(NEXT, [this.#takeEvent]);
  }

  /** Posts a result (a JSON text or a Buffer) and asks for the next event. */
  postResult(requestId, body, headers = '') {
    this.#post(`/2018-06-01/runtime/invocation/${requestId}/response`, headers, body, true, null);
  }

  /** Posts an error; then asks for the next event, or calls `then` when the runner has it. */
  postError(requestId, error, then = null) {
    const path = `/2018-06-01/runtime/invocation/${requestId}/error`;
    const described = describeError(error);
    this.#post(path, errorTypeHeader(described), JSON.stringify(described), then === null, then);
  }

  postInitError(error, then) {
    const described = describeError(error);
    this.#post('/2018-06-01/runtime/init/error', errorTypeHeader(described), JSON.stringify(described), false, then);
  }

  /** While the handler runs, only what it has started keeps the process alive: an empty event loop is how we learn that it is done. */
  releaseEventLoop() {
    this.#socket.unref();
  }

  #post(path, headers, body, andNext, then) {
    const mark = takeLogMark() ? 'Gatehouse-Log-Mark: 1\r\n' : '';
    const type = headers.includes('Content-Type') ? '' : 'Content-Type: application/json\r\n';
    const head = `POST ${path} HTTP/1.1\r\nHost: runtime\r\n${type}${headers}${mark}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    const accepted = () => then?.();
    const tail = andNext ? NEXT : '';
    const bytes = typeof body === 'string' ? head + body + tail : Buffer.concat([Buffer.from(head), body, Buffer.from(tail)]);
    this.#send(bytes, andNext ? [accepted, this.#takeEvent] : [accepted]);
  }

  #send(bytes, replies) {
    this.#socket.ref();
    this.#pending.push(...replies);
    this.#socket.write(bytes);
  }

  #takeEvent = (headers, body) => this.#onEvent(headers, body);

  #receive(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (;;) {
      const headEnd = this.#received.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const headers = parseHead(this.#received.toString('utf8', 0, headEnd));
      const bodyStart = headEnd + HEAD_END.length;
      const bodyEnd = bodyStart + Number(headers['content-length']);
      if (this.#received.length < bodyEnd) return;

      const body = this.#received.toString('utf8', bodyStart, bodyEnd);
      this.#received = this.#received.subarray(bodyEnd);
      this.#pending.shift()(headers, body);
    }
  }
}

function parseHead(head) {
  const headers = {};
  const lines = head.split('\r\n');
  for (let i = 1; i < lines.length; i++) {
    const colon = lines[i].indexOf(':');
    headers[lines[i].slice(0, colon).toLowerCase()] = lines[i].slice(colon + 1).trim();
  }
  return headers;
}

function errorTypeHeader({ errorType }) {
  return `Lambda-Runtime-Function-Error-Type: ${String(errorType).replace(/[^\x20-\x7e]/g, '?')}\r\n`;
}

module.exports = { RuntimeClient };

'use strict';
// Speaks the Lambda Runtime API over one connection that it never lets go of. Written for one server, ours: replies have a
// Content-Length and come in order. A response and the call for the next event leave in one write.

const net = require('node:net');
const { describeError } = require('./function-errors.cjs');
const { takeLogMark } = require('./console-lines.cjs');

const NEXT = 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: runtime\r\n\r\n';
const HEAD_END = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = '\r\nContent-Length: ';
/** Most replies come whole in one read; the socket fills this one buffer again and again. */
const READ_BYTES = 64 * 1024;

class RuntimeClient {
  #socket = null;
  #pending = [];
  // What has come of a reply that is not whole yet, and how much of it there must be.
  #parts = [];
  #partsLength = 0;
  #needed = 0;
  #onEvent;
  #onClose;

  constructor({ onEvent, onClose }) {
    this.#onEvent = onEvent;
    this.#onClose = onClose;
  }

  connect() {
    const path = process.env.GATEHOUSE_RUNTIME_SOCKET;
    const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const onread = { buffer, callback: (count) => this.#receive(buffer.subarray(0, count)) };
    return new Promise((resolve) => {
      this.#socket = net.connect({ onread, ...(path ? { path } : { host, port: Number(port), noDelay: true }) }, resolve);
      this.#socket.on('close', () => this.#onClose());
      this.#socket.on('error', () => {});
    });
  }

  fetchFirst() {
    this.#pending.push(this.#onEvent);
    this.#send(NEXT);
  }

  /** Posts a result (a JSON text or a Buffer) and asks for the next event. */
  postResult(requestId, body, headers = '') {
    this.#post(`/2018-06-01/runtime/invocation/${requestId}/response`, headers, body, null);
  }

  /** Posts an error; then asks for the next event, or calls `then` when the runner has it. */
  postError(requestId, error, then = null) {
    const path = `/2018-06-01/runtime/invocation/${requestId}/error`;
    const described = describeError(error);
    this.#post(path, errorTypeHeader(described), JSON.stringify(described), then);
  }

  postInitError(error, then) {
    const described = describeError(error);
    this.#post('/2018-06-01/runtime/init/error', errorTypeHeader(described), JSON.stringify(described), then);
  }

  /** While the handler runs, only what it has started keeps the process alive: an empty event loop is how we learn that it is done. */
  releaseEventLoop() {
    this.#socket.unref();
  }

  #post(path, headers, body, then) {
    const mark = takeLogMark() ? 'Gatehouse-Log-Mark: 1\r\n' : '';
    const type = headers.includes('Content-Type') ? '' : 'Content-Type: application/json\r\n';
    const length = Buffer.byteLength(body);
    const head = `POST ${path} HTTP/1.1\r\nHost: runtime\r\n${type}${headers}${mark}Content-Length: ${length}\r\n\r\n`;
    const tail = then === null ? NEXT : '';
    this.#pending.push(then);
    if (then === null) this.#pending.push(this.#onEvent);
    if (typeof body !== 'string') this.#send(Buffer.concat([Buffer.from(head), body, Buffer.from(tail)]));
    else this.#send(head + body + tail, length === body.length ? 'latin1' : 'utf8');
  }

  /** Texts of ASCII alone are cheaper to send as latin1; they are the same bytes. */
  #send(bytes, encoding = 'latin1') {
    this.#socket.ref();
    this.#socket.write(bytes, encoding);
  }

  /** The bytes are the socket's again when this returns. */
  #receive(bytes) {
    if (this.#parts.length > 0) {
      this.#keep(bytes);
      if (this.#partsLength < this.#needed) return;
      bytes = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#partsLength = 0;
    }

    const taken = this.#takeReplies(bytes);
    if (taken < bytes.length) this.#keep(bytes.subarray(taken));
  }

  #keep(bytes) {
    this.#parts.push(Buffer.from(bytes));
    this.#partsLength += bytes.length;
  }

  /** Returns the end of the last reply that is whole, and notes what the one after it needs. */
  #takeReplies(bytes) {
    for (let start = 0; ;) {
      const headEnd = bytes.indexOf(HEAD_END, start);
      this.#needed = 0;
      if (headEnd < 0) return start;
      const head = bytes.utf8Slice(start, headEnd);
      const bodyStart = headEnd + HEAD_END.length;
      const bodyEnd = bodyStart + Number(headerOf(head, CONTENT_LENGTH));
      this.#needed = bodyEnd - start;
      if (bytes.length < bodyEnd) return start;

      start = bodyEnd;
      const then = this.#pending.shift();
      if (then !== null) then(head, bytes.utf8Slice(bodyStart, bodyEnd));
    }
  }
}

/** The value behind a mark such as "\r\nContent-Length: " in the head of a reply; names are spelled as our runner spells them. */
function headerOf(head, mark) {
  const at = head.indexOf(mark);
  if (at < 0) return undefined;
  const start = at + mark.length;
  const end = head.indexOf('\r\n', start);
  return end < 0 ? head.slice(start) : head.slice(start, end);
}

function errorTypeHeader({ errorType }) {
  return `Lambda-Runtime-Function-Error-Type: ${String(errorType).replace(/[^\x20-\x7e]/g, '?')}\r\n`;
}

module.exports = { RuntimeClient, headerOf };

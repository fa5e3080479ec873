'use strict';
// awslambda.streamifyResponse and awslambda.HttpResponseStream. What a handler streams is gathered and posted whole.

const { Writable } = require('node:stream');

const isStreaming = Symbol.for('gatehouse.streaming');
const PRELUDE_END = Buffer.alloc(8);
const HTTP_INTEGRATION = 'application/vnd.awslambda.http-integration-response';

class ResponseStream extends Writable {
  chunks = [];
  contentType = 'application/octet-stream';

  setContentType(contentType) {
    this.contentType = contentType;
  }

  _write(chunk, encoding, done) {
    this.chunks.push(chunk);
    done();
  }
}

function collectStream() {
  const stream = new ResponseStream();
  const finished = new Promise((resolve, reject) => {
    stream.on('finish', () => resolve(Buffer.concat(stream.chunks)));
    stream.on('error', reject);
  });
  // Whoever needs the outcome asks for it; an error that nobody asked for is the handler's own.
  finished.catch(() => {});
  return { stream, finished };
}

globalThis.awslambda = {
  ...globalThis.awslambda,
  streamifyResponse(handler, options) {
    handler[isStreaming] = options?.highWaterMark ?? true;
    return handler;
  },
  HttpResponseStream: class HttpResponseStream {
    /** Puts the status and headers before what the handler writes: JSON, then eight NUL bytes. */
    static from(stream, prelude) {
      stream.setContentType(HTTP_INTEGRATION);
      stream.write(JSON.stringify(prelude));
      stream.write(PRELUDE_END);
      return stream;
    }
  },
};

module.exports = { isStreaming, collectStream };

// ws.mjs URL CHECK: npm's ws.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';

const [url, check] = process.argv.slice(2);

async function open(...subprotocols) {
  const socket = new WebSocket(url, subprotocols);
  await once(socket, 'open');
  return socket;
}

async function ask(socket, message) {
  const answer = once(socket, 'message');
  socket.send(message);
  return (await answer)[0].toString();
}

async function closedWith(socket) {
  const [code, reason] = await once(socket, 'close');
  return [code, reason.toString()];
}

const checks = {
  async echo() {
    const socket = await open();
    for (let n = 0; n < 20; n++) assert.equal(await ask(socket, `message ${n} 😀`), `message ${n} 😀`);
    socket.close(4000, 'done');
    assert.deepEqual(await closedWith(socket), [4000, 'done']);
  },
  async mock() {
    const socket = await open();
    assert.equal(await ask(socket, '{"action":"ping"}'), '{"pong":true}');
    socket.close();
    assert.equal((await closedWith(socket))[0], 1005);
  },
  async ping() {
    const socket = await open();
    const pong = once(socket, 'pong');
    socket.ping('are you there');
    assert.equal((await pong)[0].toString(), 'are you there');
    socket.terminate();
  },
  async 'graphql-subprotocol'() {
    const socket = await open('graphql-transport-ws', 'graphql-ws');
    assert.equal(socket.protocol, 'graphql-transport-ws');
    assert.equal(await ask(socket, '{"type":"connection_init"}'), '{"type":"connection_init"}');
    socket.close(1000);
    assert.equal((await closedWith(socket))[0], 1000);
  },
  async 'large-message'() {
    const socket = await open();
    const text = 'x'.repeat(30_000);
    assert.equal(await ask(socket, text), text);
    // Cannot be compressed to less than the limit.
    socket.send(randomBytes(45_000).toString('base64'));
    assert.deepEqual(await closedWith(socket), [1009, 'Max frame length of 32768 has been exceeded.']);
  },
  async binary() {
    const socket = await open();
    socket.send(Buffer.from([1, 2, 3]));
    assert.equal((await closedWith(socket))[0], 1003);
  },
  async post() {
    const socket = await open();
    const connection = new URL(url.replace('ws:', 'http:') + `/@connections/${encodeURIComponent(await ask(socket, '{"action":"who"}'))}`);
    const posted = once(socket, 'message');
    assert.equal((await fetch(connection, { method: 'POST', body: 'posted' })).status, 200);
    assert.equal((await posted)[0].toString(), 'posted');
    assert.equal((await (await fetch(connection)).json()).identity.sourceIp, '127.0.0.1');
    const closed = closedWith(socket);
    assert.equal((await fetch(connection, { method: 'DELETE' })).status, 204);
    assert.deepEqual(await closed, [1000, 'Connection Closed Normally']);
    assert.equal((await fetch(connection, { method: 'POST', body: 'late' })).status, 410);
  },
};
await checks[check]();
process.exit(0);

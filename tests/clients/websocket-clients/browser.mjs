// browser.mjs CHROMIUM URL: a page in a real browser talks to the API and tells this program how it went.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [chromium, url] = process.argv.slice(2);
const page = `<script>
  const told = [];
  const socket = new WebSocket(${JSON.stringify(url)}, ['graphql-transport-ws']);
  socket.onopen = () => { told.push(socket.protocol); socket.send('hello'); };
  socket.onmessage = ({ data }) => {
    told.push(data);
    if (told.length === 2) socket.send('{"action":"ping"}');
    else socket.close(4000, 'done');
  };
  socket.onclose = ({ code, reason, wasClean }) => fetch('/told', { method: 'POST', body: JSON.stringify([...told, code, reason, wasClean]) });
</script>`;
let tell;
const told = new Promise((resolve) => { tell = resolve; });
const server = createServer(async (request, response) => {
  if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end(page);
  let body = '';
  for await (const part of request) body += part;
  response.end();
  tell(body);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const profile = mkdtempSync(join(tmpdir(), 'browser-'));
const browser = spawn(chromium, ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/`]);
const answer = await Promise.race([told, new Promise((_, reject) => setTimeout(() => reject(new Error('the page told nothing')), 60_000))]);
browser.kill();
await once(browser, 'exit');
// Its helpers write on for a moment.
rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
const expected = JSON.stringify(['graphql-transport-ws', 'hello', '{"pong":true}', 4000, 'done', true]);
if (answer !== expected) throw new Error(`${answer}, expected ${expected}`);
process.exit(0);

// browser.mjs CHROMIUM URL PORT: a page of an allowed origin (PORT) and one of another ask the API by requests that need a preflight, and tell
// this program what the browser let them see.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [chromium, url, port] = process.argv.slice(2);
const page = `<script>
  const ask = async (method, headers, body) => {
    try {
      const response = await fetch(${JSON.stringify(url)}, { method, headers, body, credentials: 'include' });
      return [response.status, response.headers.get('x-from'), (await response.json()).body ?? null];
    } catch (refused) { return refused.name; }
  };
  (async () => {
    const told = [await ask('PUT', { 'x-custom': 'a', 'content-type': 'application/json' }, '"sent"'), await ask('PUT', { 'x-other': 'a' }), await ask('DELETE', {})];
    await fetch('/told', { method: 'POST', body: JSON.stringify(told) });
  })();
</script>`;
const listen = async (on) => {
  let tell;
  const told = new Promise((resolve) => { tell = resolve; });
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end(page);
    let body = '';
    for await (const part of request) body += part;
    response.end();
    tell(JSON.parse(body));
  }).listen(on, '127.0.0.1');
  await once(server, 'listening');
  return { told, address: `http://127.0.0.1:${server.address().port}/` };
};
const tellOf = async ({ told, address }) => {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const browser = spawn(chromium, ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, address]);
  try {
    return await Promise.race([told, new Promise((_, reject) => setTimeout(() => reject(new Error('the page told nothing')), 100_000))]);
  } finally {
    browser.kill();
    await once(browser, 'exit');
    // Its helpers write on for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
};

const allowed = await tellOf(await listen(Number(port)));
assert.deepEqual(allowed, [[200, 'function', '"sent"'], 'TypeError', 'TypeError']);
const foreign = await tellOf(await listen(0));
assert.deepEqual(foreign, ['TypeError', 'TypeError', 'TypeError']);
process.exit(0);

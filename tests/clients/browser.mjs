// A page in a real browser that reports back. For checks: import { report } from '../browser.mjs'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 100_000;

/** Opens the page, served from 127.0.0.1 at a port (0: any), and resolves with the JSON that its script posts to /told. */
export async function report(chromium, page, port = 0) {
  let tell;
  const told = new Promise((resolve) => { tell = resolve; });
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end(page);
    let body = '';
    for await (const part of request) body += part;
    response.end();
    tell(JSON.parse(body));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');

  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = spawn(chromium, ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, address]);
  try {
    return await Promise.race([told, new Promise((_, reject) => setTimeout(() => reject(new Error('the page told nothing')), PATIENCE))]);
  } finally {
    browser.kill();
    await once(browser, 'exit');
    // Its helpers write on for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    server.close();
    server.closeAllConnections();
  }
}

// A page in a real browser that reports back. For checks: import { report } from '../browser.mjs'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const browser = spawn(chromium, [...flags, address], { detached: true });
  try {
    return await Promise.race([told, impatience()]);
  } finally {
    await close(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    server.close();
    server.closeAllConnections();
  }
}

async function impatience() {
  await sleep(PATIENCE, undefined, { ref: false });
  throw new Error('the page told nothing');
}

/** Ends the browser with its helpers, which would otherwise go on writing into the profile. */
async function close(browser) {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  const exited = once(browser, 'exit');
  process.kill(-browser.pid, 'SIGKILL');
  await exited;
}

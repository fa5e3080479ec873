// browser.mjs CHROMIUM URL PORT: a page of an allowed origin (PORT) and one of another ask the API by requests that need a preflight, and tell
// this program what the browser let them see.
import assert from 'node:assert/strict';
import { report } from '../browser.mjs';

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

const allowed = await report(chromium, page, Number(port));
assert.deepEqual(allowed, [[200, 'function', '"sent"'], 'TypeError', 'TypeError']);
const foreign = await report(chromium, page);
assert.deepEqual(foreign, ['TypeError', 'TypeError', 'TypeError']);
process.exit(0);

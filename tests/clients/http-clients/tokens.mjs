// tokens.mjs URL ISSUER: what a route that wants tokens makes of good and bad ones, and of one whose key is newer than what is cached.
import assert from 'node:assert/strict';

const [url, issuer] = process.argv.slice(2);
const grant = async (wishes) => (await (await fetch(`${issuer}oauth/token`, { method: 'POST', body: JSON.stringify(wishes) })).json()).access_token;
const get = async (token) => {
  const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  return { status: response.status, challenge: response.headers.get('www-authenticate'), answer: await response.json() };
};

const good = await get(await grant({ scope: 'read:things write:things' }));
assert.deepEqual([good.status, good.answer.subject], [200, 'client@clients']);
assert.deepEqual(await get(), { status: 401, challenge: 'Bearer', answer: { message: 'Unauthorized' } });
const elsewhere = await get(await grant({ scope: 'read:things', audience: 'https://other.example.com' }));
assert.equal(elsewhere.status, 401);
assert.match(elsewhere.challenge, /error="invalid_token"/);
assert.equal((await get(await grant({ scope: 'read:things', lifetime: -60 }))).status, 401);
const scopeless = await get(await grant({ scope: 'other' }));
assert.equal(scopeless.status, 403);
assert.match(scopeless.challenge, /error="insufficient_scope"/);
await fetch(`${issuer}rotate`, { method: 'POST' });
const rotated = await grant({ scope: 'read:things' });
// Keys are asked for anew at most every few seconds: a token of a key that is not known yet waits for that.
const patience = Date.now() + 60_000;
while ((await get(rotated)).status !== 200) {
  assert.ok(Date.now() < patience, 'the new key is never asked for');
  await new Promise((resolve) => { setTimeout(resolve, 250); });
}

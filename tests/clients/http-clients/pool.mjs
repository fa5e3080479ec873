// pool.mjs API ISSUER: what JWT authorizers make of a user pool's tokens. Both kinds pass where only the audience is asked for; scopes stand in access
// tokens alone (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html).
import assert from 'node:assert/strict';

const [api, issuer] = process.argv.slice(2);
const get = async (path, token) => {
  const response = await fetch(api + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, challenge: response.headers.get('www-authenticate'), answer: await response.json() };
};
const signIn = async (ClientId) => (await (await fetch(issuer, {
  method: 'POST',
  headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth', 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters: { USERNAME: 'ann', PASSWORD: 'secret' } }),
})).json()).AuthenticationResult;
const grant = async (scope) => (await (await fetch(`${issuer}oauth2/token`, {
  method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'pool-client', scope }),
})).json()).access_token;

const { IdToken, AccessToken } = await signIn('pool-client');
const byAccess = await get('/pool', AccessToken);
assert.equal(byAccess.status, 200);
assert.deepEqual(
  [byAccess.answer.claims.token_use, byAccess.answer.claims.client_id, byAccess.answer.claims.username, byAccess.answer.claims['cognito:groups'], byAccess.answer.scopes],
  ['access', 'pool-client', 'ann', '[staff admins]', null]);
const byIdentity = await get('/pool', IdToken);
assert.equal(byIdentity.status, 200);
assert.deepEqual(
  [byIdentity.answer.claims.token_use, byIdentity.answer.claims.aud, byIdentity.answer.claims['cognito:username'], byIdentity.answer.claims.email_verified],
  ['id', 'pool-client', 'ann', 'true']);

const elsewhere = await signIn('another-client');
for (const token of [elsewhere.AccessToken, elsewhere.IdToken]) {
  const refused = await get('/pool', token);
  assert.equal(refused.status, 401);
  assert.match(refused.challenge, /the token does not have a valid audience/);
}

const read = 'https://api.example.com/things.read';
const scoped = await get('/pool/scoped', await grant(`${read} https://api.example.com/things.write`));
assert.deepEqual([scoped.status, scoped.answer.subject, scoped.answer.scopes], [200, 'pool-client', [read, 'https://api.example.com/things.write']]);
for (const token of [AccessToken, IdToken, await grant('https://api.example.com/other')]) {
  const refused = await get('/pool/scoped', token);
  assert.deepEqual([refused.status, refused.answer], [403, { message: 'Forbidden' }]);
  assert.equal(refused.challenge, `Bearer scope="${read}" error="insufficient_scope" error_description="expected scopes: [${read}]"`);
}

const ofAnotherIssuer = (await (await fetch(`${issuer}oauth/token`, { method: 'POST', body: JSON.stringify({ audience: 'pool-client' }) })).json()).access_token;
assert.equal((await get('/pool', ofAnotherIssuer)).status, 401);

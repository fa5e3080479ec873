// issuer.mjs PORT: an issuer as Auth0's and Cognito's are: a discovery document, a set of keys of which the last is in use, and tokens for
// client credentials (https://auth0.com/docs/get-started/authentication-and-authorization-flow/client-credentials-flow). POST /rotate takes a new key.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}/`;
const keys = [];
const rotate = () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  keys.push({ jwk: { ...publicKey.export({ format: 'jwk' }), kid: `key-${keys.length + 1}`, alg: 'RS256', use: 'sig' }, privateKey });
};
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = ({ scope = '', audience = 'https://api.example.com', lifetime = 3600 }) => {
  const { jwk, privateKey } = keys.at(-1);
  const now = Math.floor(Date.now() / 1000);
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: jwk.kid })}.${part({
    iss: issuer, sub: 'client@clients', aud: audience, iat: now, exp: now + lifetime, scope, gty: 'client-credentials', azp: 'client',
  })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
};

rotate();
createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const answer = {
    'GET /.well-known/openid-configuration': () => ({
      issuer, jwks_uri: `${issuer}.well-known/jwks.json`, token_endpoint: `${issuer}oauth/token`, id_token_signing_alg_values_supported: ['RS256'],
    }),
    'GET /.well-known/jwks.json': () => ({ keys: keys.map(({ jwk }) => jwk) }),
    'POST /oauth/token': () => ({ access_token: token(JSON.parse(body)), token_type: 'Bearer', expires_in: 3600 }),
    'POST /rotate': () => { rotate(); return {}; },
  }[`${request.method} ${request.url}`];
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.() ?? {}));
}).listen(port, '127.0.0.1', () => console.log('Ready.'));

// issuer.mjs PORT: two issuers, each with a discovery document and a set of keys of which the last is in use. POST /rotate takes new keys.
//   /               as Auth0's: access tokens with an audience, for client credentials
//                   https://auth0.com/docs/get-started/authentication-and-authorization-flow/client-credentials-flow
//   /us-east-1_Pool as Cognito's: identity tokens with an audience, access tokens with client_id instead, for users and for client credentials
//                   https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const port = Number(process.argv[2]);
const origin = `http://127.0.0.1:${port}`;
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

class Issuer {
  keys = [];

  constructor(name) {
    this.name = name;
    this.rotate();
  }

  rotate() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.keys.push({ jwk: { ...publicKey.export({ format: 'jwk' }), kid: `key-${this.keys.length + 1}`, alg: 'RS256', use: 'sig' }, privateKey });
  }

  token(claims, lifetime = 3600) {
    const { jwk, privateKey } = this.keys.at(-1);
    const now = Math.floor(Date.now() / 1000);
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: jwk.kid })}.${part({ iss: this.name, iat: now, exp: now + lifetime, ...claims })}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  discovery() {
    const jwks_uri = `${this.name.replace(/\/$/, '')}/.well-known/jwks.json`;
    return { issuer: this.name, jwks_uri, id_token_signing_alg_values_supported: ['RS256'], subject_types_supported: ['public'] };
  }

  keySet() { return { keys: this.keys.map(({ jwk }) => jwk) }; }
}

const auth0 = new Issuer(`${origin}/`);
const pool = new Issuer(`${origin}/us-east-1_Pool`);

const grantOfAuth0 = ({ scope = '', audience = 'https://api.example.com', lifetime }) =>
  auth0.token({ sub: 'client@clients', aud: audience, scope, gty: 'client-credentials', azp: 'client' }, lifetime);
const grantOfPool = (form) => pool.token({
  sub: form.get('client_id'), token_use: 'access', scope: form.get('scope') ?? '', auth_time: 0, version: 2, jti: 'j', client_id: form.get('client_id'),
});
const signIn = ({ ClientId, AuthParameters: { USERNAME } }) => ({
  AuthenticationResult: {
    TokenType: 'Bearer',
    ExpiresIn: 3600,
    IdToken: pool.token({ sub: 'user-1', aud: ClientId, token_use: 'id', auth_time: 0, 'cognito:username': USERNAME, email: 'ann@example.com', email_verified: true }),
    AccessToken: pool.token({
      sub: 'user-1', client_id: ClientId, token_use: 'access', scope: 'aws.cognito.signin.user.admin', auth_time: 0, username: USERNAME, 'cognito:groups': ['staff', 'admins'],
    }),
  },
});

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const answer = {
    'GET /.well-known/openid-configuration': () => auth0.discovery(),
    'GET /.well-known/jwks.json': () => auth0.keySet(),
    'POST /oauth/token': () => ({ access_token: grantOfAuth0(JSON.parse(body)), token_type: 'Bearer', expires_in: 3600 }),
    'GET /us-east-1_Pool/.well-known/openid-configuration': () => pool.discovery(),
    'GET /us-east-1_Pool/.well-known/jwks.json': () => pool.keySet(),
    'POST /oauth2/token': () => ({ access_token: grantOfPool(new URLSearchParams(body)), token_type: 'Bearer', expires_in: 3600 }),
    'POST /': () => signIn(JSON.parse(body)), // AWSCognitoIdentityProviderService.InitiateAuth
    'POST /rotate': () => { auth0.rotate(); pool.rotate(); return {}; },
  }[`${request.method} ${request.url}`];
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.() ?? {}));
}).listen(port, '127.0.0.1', () => console.log('Ready.'));

// deploy.mjs ENDPOINT ZIP ISSUER ORIGIN: an HTTP API with CORS for ORIGIN, an open route, one for tokens of ISSUER, two for those of its user pool;
// prints its id.
// deploy.mjs ENDPOINT --remove ID
import { readFileSync } from 'node:fs';

const [endpoint, zip, issuer, origin] = process.argv.slice(2);
const call = async (method, path, body) => {
  const response = await fetch(endpoint + path, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : {};
};

if (zip === '--remove') {
  await call('DELETE', `/v2/apis/${issuer}`);
  await call('DELETE', '/2015-03-31/functions/http-clients');
} else {
  const { FunctionArn } = await call('POST', '/2015-03-31/functions', {
    FunctionName: 'http-clients', Runtime: 'nodejs20.x', Role: 'arn:aws:iam::000000000000:role/any', Handler: 'handler.handler',
    Code: { ZipFile: readFileSync(zip).toString('base64') },
  });
  const { apiId } = await call('POST', '/v2/apis', {
    name: 'http-clients', protocolType: 'HTTP',
    corsConfiguration: {
      allowOrigins: [origin], allowMethods: ['PUT', 'GET'], allowHeaders: ['content-type', 'x-custom', 'authorization'],
      exposeHeaders: ['x-from'], allowCredentials: true, maxAge: 60,
    },
  });
  const api = `/v2/apis/${apiId}`;
  const { integrationId } = await call('POST', `${api}/integrations`, { integrationType: 'AWS_PROXY', integrationUri: FunctionArn, payloadFormatVersion: '2.0' });
  const { authorizerId } = await call('POST', `${api}/authorizers`, {
    name: 'tokens', authorizerType: 'JWT', identitySource: ['$request.header.Authorization'], jwtConfiguration: { issuer, audience: ['https://api.example.com'] },
  });
  const target = `integrations/${integrationId}`;
  await call('POST', `${api}/routes`, { routeKey: 'PUT /open', target });
  await call('POST', `${api}/routes`, { routeKey: 'GET /open', target });
  await call('POST', `${api}/routes`, { routeKey: 'GET /guarded', target, authorizationType: 'JWT', authorizerId, authorizationScopes: ['read:things'] });
  const { authorizerId: poolId } = await call('POST', `${api}/authorizers`, {
    name: 'pool', authorizerType: 'JWT', identitySource: ['$request.header.Authorization'],
    jwtConfiguration: { issuer: `${issuer}us-east-1_Pool`, audience: ['pool-client'] },
  });
  const ofPool = { target, authorizationType: 'JWT', authorizerId: poolId };
  await call('POST', `${api}/routes`, { routeKey: 'GET /pool', ...ofPool });
  await call('POST', `${api}/routes`, { routeKey: 'GET /pool/scoped', ...ofPool, authorizationScopes: ['https://api.example.com/things.read'] });
  await call('POST', `${api}/stages`, { stageName: '$default', autoDeploy: true });
  console.log(apiId);
}

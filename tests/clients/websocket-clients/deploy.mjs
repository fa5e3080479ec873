// deploy.mjs ENDPOINT ZIP: an API whose messages a function sends back, with a MOCK for {"action":"ping"}; prints its id.
// deploy.mjs ENDPOINT --remove ID: removes both.
import { readFile } from 'node:fs/promises';

const [endpoint, zip, id] = process.argv.slice(2);

async function call(method, path, body, service = 'apigateway') {
  const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const answer = await fetch(endpoint + path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : {};
}

if (zip === '--remove') {
  await call('DELETE', `/v2/apis/${id}`);
  await call('DELETE', '/2015-03-31/functions/websocket-clients', undefined, 'lambda');
} else {
  const { FunctionArn } = await call('POST', '/2015-03-31/functions', {
    FunctionName: 'websocket-clients',
    Runtime: 'nodejs20.x',
    Handler: 'handler.handler',
    Role: 'arn:aws:iam::000000000000:role/clients',
    Code: { ZipFile: (await readFile(zip)).toString('base64') },
  }, 'lambda');
  const { apiId } = await call('POST', '/v2/apis', {
    name: 'websocket-clients', protocolType: 'WEBSOCKET', routeSelectionExpression: '$request.body.action',
  });
  const api = `/v2/apis/${apiId}`;
  const proxy = await call('POST', `${api}/integrations`, {
    integrationType: 'AWS_PROXY',
    integrationUri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FunctionArn}/invocations`,
  });
  const mock = await call('POST', `${api}/integrations`, { integrationType: 'MOCK', requestTemplates: { 'application/json': '{"statusCode":200}' } });
  await call('POST', `${api}/integrations/${mock.integrationId}/integrationresponses`, {
    integrationResponseKey: '$default', responseTemplates: { 'application/json': '{"pong":true}' },
  });
  for (const [routeKey, { integrationId }] of [['$connect', proxy], ['$default', proxy], ['who', proxy], ['ping', mock]]) {
    const target = `integrations/${integrationId}`;
    const twoWay = routeKey === '$connect' ? {} : { routeResponseSelectionExpression: '$default' };
    const { routeId } = await call('POST', `${api}/routes`, { routeKey, target, ...twoWay });
    if (routeKey !== '$connect') await call('POST', `${api}/routes/${routeId}/routeresponses`, { routeResponseKey: '$default' });
  }
  await call('POST', `${api}/stages`, { stageName: 'dev' });
  await call('POST', `${api}/deployments`, { stageName: 'dev' });
  console.log(apiId);
}

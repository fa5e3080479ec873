// LocalStack's module of Testcontainers for Node.js with our image in the place of LocalStack's, under the AWS SDK for JavaScript.
import { LocalstackContainer } from '@testcontainers/localstack';
import { LambdaClient, CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import * as v2 from '@aws-sdk/client-apigatewayv2';
import { ApiGatewayManagementApiClient, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

let passed = 0, failed = 0;
async function step(name, run) {
  try {
    await run();
    console.log(`PASS ${name}`);
    passed++;
  } catch (error) {
    console.log(`FAIL ${name}\n${error.stack}\n`);
    failed++;
  }
}
const must = (holds, what) => { if (!holds) throw new Error(what); };

function zip(code) {
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  writeFileSync(join(folder, 'index.js'), code);
  execFileSync('python3', ['-m', 'zipfile', '-c', 'function.zip', 'index.js'], { cwd: folder });
  return readFileSync(join(folder, 'function.zip'));
}

let container;
await step('container-starts', async () => {
  container = await new LocalstackContainer(process.env.IMAGE).withExposedPorts(4566, 4510).start();
});
if (!container) process.exit(1);

const options = { endpoint: container.getConnectionUri(), region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const lambda = new LambdaClient(options), gateway = new v2.ApiGatewayV2Client(options), management = new ApiGatewayManagementApiClient(options);
let arn;
await step('function-is-created-and-invoked', async () => {
  // A WebSocket route without a route response says what its function returns, as long as that is no proxy response.
  const code = `exports.handler = async ({ requestContext, rawPath, body }) => !requestContext?.connectionId ? { statusCode: 200, body: rawPath ?? 'invoked' }
    : { body: requestContext.routeKey === 'whoami' ? requestContext.connectionId : body };`;
  ({ FunctionArn: arn } = await lambda.send(new CreateFunctionCommand({
    FunctionName: 'echo', Runtime: 'nodejs20.x', Handler: 'index.handler', Role: 'arn:aws:iam::000000000000:role/any', Code: { ZipFile: zip(code) },
  })));
  const { Payload } = await lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: '{}' }));
  must(JSON.parse(Buffer.from(Payload)).body === 'invoked', Buffer.from(Payload).toString());
});

await step('http-api-answers', async () => {
  const { ApiId } = await gateway.send(new v2.CreateApiCommand({ Name: 'hello', ProtocolType: 'HTTP', Target: arn }));
  const answer = await fetch(`${options.endpoint}/_aws/execute-api/${ApiId}/$default/my/path`);
  must(await answer.text() === '/my/path', answer.status);
});

await step('websocket-echoes-and-is-pushed-to', async () => {
  const { ApiId } = await gateway.send(new v2.CreateApiCommand({ Name: 'chat', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' }));
  const { IntegrationId } = await gateway.send(new v2.CreateIntegrationCommand({ ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: arn }));
  for (const RouteKey of ['$default', 'whoami']) await gateway.send(new v2.CreateRouteCommand({ ApiId, RouteKey, Target: `integrations/${IntegrationId}` }));
  await gateway.send(new v2.CreateStageCommand({ ApiId, StageName: 'local', AutoDeploy: true }));
  const socket = new WebSocket(`ws://${container.getHost()}:${container.getMappedPort(4510)}`);
  const heard = [], waiting = [];
  socket.on('message', (data) => (waiting.shift() ?? ((text) => heard.push(text)))(data.toString()));
  const hear = () => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('nothing heard')), 20_000).unref();
    heard.length ? resolve(heard.shift()) : waiting.push(resolve);
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  socket.send('{"action":"other"}');
  must(await hear() === '{"action":"other"}', 'no echo');
  socket.send('{"action":"whoami"}');
  const ConnectionId = await hear();
  await management.send(new PostToConnectionCommand({ ConnectionId, Data: 'pushed' }));
  must(await hear() === 'pushed', 'no push');
  socket.close();
});

await step('container-stops', () => container.stop());
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

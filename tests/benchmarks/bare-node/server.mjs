// The limit of any gateway in front of Node: the same handler behind nothing but an HTTP server. It is given a small event
// (payload format 2.0 with the members that handlers use most), as a framework would.
import { createServer } from 'node:http';
import { hello } from '../functions/index.mjs';

const server = createServer(async (request, response) => {
  const [rawPath, rawQueryString = ''] = request.url.split('?', 2);
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: request.headers,
    requestContext: { http: { method: request.method, path: rawPath } },
    isBase64Encoded: false,
  };
  const result = await hello(event);
  response.writeHead(result.statusCode, result.headers).end(result.body);
});

server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('Ready.'));

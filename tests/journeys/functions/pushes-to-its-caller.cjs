// Answers a WebSocket message through the @connections API, at the address that a function finds in its event, with Node's own client.
const http = require('node:http');

exports.handler = async ({ requestContext, body }) => {
  if (requestContext.eventType !== 'MESSAGE') return { statusCode: 200 };
  const { domainName, stage, connectionId } = requestContext;
  const url = `http://${domainName}/${stage}/@connections/${encodeURIComponent(connectionId)}`;
  const status = await new Promise((resolve, reject) => {
    http.request(url, { method: 'POST' }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
      .on('error', reject)
      .end(`pushed: ${body}`);
  });
  return { statusCode: status };
};

// The outer call waits for an inner call of the same function through the same API.
const http = require('node:http');

exports.handler = async ({ rawPath, requestContext }) => {
  if (rawPath !== '/outer') return { statusCode: 200, body: 'inner' };
  const inner = await new Promise((resolve, reject) => {
    http.get(`http://${requestContext.domainName}/inner`, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => resolve(text));
    }).on('error', reject);
  });
  return { statusCode: 200, body: `outer of ${inner}` };
};

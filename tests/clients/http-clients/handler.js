exports.handler = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'x-from': 'function' },
  body: JSON.stringify({ method: event.requestContext.http.method, subject: event.requestContext.authorizer?.jwt?.claims?.sub ?? null, body: event.body ?? null }),
});

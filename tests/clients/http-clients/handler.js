exports.handler = async (event) => {
  const { claims = null, scopes = null } = event.requestContext.authorizer?.jwt ?? {};
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'x-from': 'function' },
    body: JSON.stringify({ method: event.requestContext.http.method, subject: claims?.sub ?? null, claims, scopes, body: event.body ?? null }),
  };
};

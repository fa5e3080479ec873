// $connect agrees on the first subprotocol that is offered; a message comes back; one that is {"action":"who"} tells the connection's id.
exports.handler = async ({ requestContext, headers, body }) => {
  if (requestContext.eventType === 'CONNECT') {
    const offered = (headers['Sec-WebSocket-Protocol'] ?? '').split(',')[0].trim();
    return offered ? { statusCode: 200, headers: { 'Sec-WebSocket-Protocol': offered } } : { statusCode: 200 };
  }
  return { statusCode: 200, body: requestContext.routeKey === 'who' ? requestContext.connectionId : body };
};

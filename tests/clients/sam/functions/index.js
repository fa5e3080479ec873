exports.handler = async (event) => {
  const { routeKey, stage } = event.requestContext;
  const claims = event.requestContext.authorizer;
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ greeting: process.env.GREETING, route: routeKey ?? event.resource, stage, who: event.pathParameters?.name, authorizer: claims }),
  };
};

exports.authorizer = async (event) => event.version === '2.0'
  ? { isAuthorized: event.headers['x-pass'] === 'open' }
  : {
      principalId: 'somebody',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: event.authorizationToken === 'open' ? 'Allow' : 'Deny', Resource: '*' }],
      },
    };

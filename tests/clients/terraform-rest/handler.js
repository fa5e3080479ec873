exports.handler = async (event) => ({
  statusCode: 200,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ greeting: process.env.GREETING, name: event.pathParameters && event.pathParameters.name, stage: event.requestContext.stage }),
});

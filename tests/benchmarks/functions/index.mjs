// Sixty bytes of JSON, as a string: what a contender adds is measured, not what JSON.stringify costs.
const greeting = '{"message":"Hello from a function","source":"gatehouse-run"}';

export const hello = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: greeting,
});

export const echo = async (event) => ({ statusCode: 200, body: event.body });

'use strict';
// Runs a Node.js function: fetch an event, call the handler, post the answer and fetch the next event in the same breath.
// Behaves as AWS's own runtime does (aws-lambda-nodejs-runtime-interface-client).

const edgeNames = require('./edge-names.cjs');
const console_ = require('./console-lines.cjs');
const { RuntimeClient } = require('./runtime-client.cjs');
const { loadHandler } = require('./load-handler.cjs');
const { Invocation } = require('./invocation.cjs');
const { describeError } = require('./function-errors.cjs');
require('./response-stream.cjs');

let current = null;

const client = new RuntimeClient({
  onEvent: (head, event) => {
    current = new Invocation(client, head);
    current.run(handler, event);
  },
  // The runner has gone, and with it every reason to be here.
  onClose: () => process.exit(1),
});

let handler = null;

const UNCAUGHT_EXIT = 129;
const UNHANDLED_EXIT = 128;

process.on('uncaughtException', (error) => {
  console.error('Uncaught Exception', JSON.stringify(describeError(error)));
  leave(error, UNCAUGHT_EXIT);
});

process.on('unhandledRejection', (reason) => {
  const error = new Error(reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason));
  error.name = 'Runtime.UnhandledPromiseRejection';
  error.reason = reason;
  if (reason instanceof Error) error.stack = reason.stack;
  console.error('Unhandled Promise Rejection', JSON.stringify(describeError(error)));
  leave(error, UNHANDLED_EXIT);
});

process.on('beforeExit', () => current?.eventLoopIsEmpty());

function leave(error, exitCode) {
  const leaveNow = () => process.exit(exitCode);
  if (handler === null) client.postInitError(error, leaveNow);
  else if (current !== null && !current.isAnswered) client.postError(current.requestId, error, leaveNow);
  else leaveNow();
}

async function start() {
  edgeNames.install();
  console_.install();
  await client.connect();
  try {
    handler = await loadHandler(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER);
  } catch (error) {
    console.error('Init Error', JSON.stringify(describeError(error)));
    client.postInitError(error, () => process.exit(1));
    return;
  }

  client.fetchFirst();
}

start();

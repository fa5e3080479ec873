'use strict';
// One event: its context object and the first answer that its handler gives, whichever way it gives it.

const console_ = require('./console-lines.cjs');
const { isStreaming, collectStream } = require('./response-stream.cjs');
const { headerOf } = require('./runtime-client.cjs');

const REQUEST_ID = '\r\nLambda-Runtime-Aws-Request-Id: ';
const TRACE_ID = '\r\nLambda-Runtime-Trace-Id: ';
const DEADLINE = '\r\nLambda-Runtime-Deadline-Ms: ';
const INVOKED_ARN = '\r\nLambda-Runtime-Invoked-Function-Arn: ';
const CLIENT_CONTEXT = '\r\nLambda-Runtime-Client-Context: ';
const COGNITO_IDENTITY = '\r\nLambda-Runtime-Cognito-Identity: ';

// Every look at process.env is a call into the C library, and these never change.
const {
  AWS_LAMBDA_FUNCTION_NAME: functionName,
  AWS_LAMBDA_FUNCTION_VERSION: functionVersion,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memoryLimitInMB,
  AWS_LAMBDA_LOG_GROUP_NAME: logGroupName,
  AWS_LAMBDA_LOG_STREAM_NAME: logStreamName,
} = process.env;

const AsyncFunction = (async () => {}).constructor;

class Invocation {
  #client;
  #head;
  #isAsync = false;
  #waitingAnswer = null;
  #context;
  isAnswered = false;

  constructor(client, head) {
    this.#client = client;
    this.#head = head;
    this.requestId = headerOf(head, REQUEST_ID);
    this.#context = this.#createContext();
  }

  run(handler, eventText) {
    process.env._X_AMZN_TRACE_ID = headerOf(this.#head, TRACE_ID) ?? '';
    console_.setRequestId(this.requestId);
    this.#client.releaseEventLoop();
    this.#isAsync = handler instanceof AsyncFunction;
    try {
      const event = JSON.parse(eventText);
      if (handler[isStreaming]) {
        this.#runStreaming(handler, event);
        return;
      }

      const result = handler(event, this.#context, this.#callback);
      if (typeof result?.then === 'function') result.then(this.#succeed, this.#fail);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Nothing is left that could answer: either a callback's answer has waited for this, or there is none. */
  eventLoopIsEmpty() {
    if (this.isAnswered) return;
    if (this.#waitingAnswer !== null) {
      this.#waitingAnswer();
    } else if (this.#isAsync) {
      const error = new Error(
        'Reason: Lambda function exited, and promise did not resolve. Consider adding await statements to asynchronous calls.');
      error.name = 'Runtime.NodeJsExit';
      this.#fail(error);
    } else {
      this.#post('null');
    }
  }

  #callback = (error, result) => {
    if (this.isAnswered || this.#waitingAnswer !== null) return;
    if (error !== null && error !== undefined) {
      this.#fail(error);
    } else if (this.#context.callbackWaitsForEmptyEventLoop) {
      this.#waitingAnswer = () => this.#succeed(result);
    } else {
      this.#succeed(result);
    }
  };

  #succeed = (result) => {
    if (this.isAnswered) return;
    let text;
    try {
      text = JSON.stringify(result === undefined ? null : result);
      // Functions and symbols have no JSON.
      if (text === undefined) text = 'null';
    } catch {
      this.#fail(Object.assign(new Error('Unable to stringify response body'), { name: 'Runtime.UnhandledError' }));
      return;
    }
    this.#post(text);
  };

  #fail = (error) => {
    if (this.isAnswered) return;
    this.isAnswered = true;
    console_.logInvokeError(error);
    this.#client.postError(this.requestId, error);
  };

  #post(body, headers) {
    if (this.isAnswered) return;
    this.isAnswered = true;
    this.#client.postResult(this.requestId, body, headers);
  }

  #runStreaming(handler, event) {
    const { stream, finished } = collectStream();
    const result = handler(event, stream, this.#context);
    if (typeof result?.then !== 'function') {
      this.#fail(new Error('Streaming does not support non-async handlers.'));
      return;
    }

    result.then(() => {
      if (!stream.writableEnded) {
        this.#fail(new Error('Response stream is not finished.'));
        return;
      }
      finished.then((body) => this.#post(body, `Content-Type: ${stream.contentType}\r\n`), this.#fail);
    }, this.#fail);
  }

  #createContext() {
    const head = this.#head;
    const deadline = Number(headerOf(head, DEADLINE));
    return {
      callbackWaitsForEmptyEventLoop: true,
      functionVersion,
      functionName,
      memoryLimitInMB,
      logGroupName,
      logStreamName,
      clientContext: parseOptional(headerOf(head, CLIENT_CONTEXT)),
      identity: parseOptional(headerOf(head, COGNITO_IDENTITY)),
      invokedFunctionArn: headerOf(head, INVOKED_ARN),
      awsRequestId: this.requestId,
      getRemainingTimeInMillis: () => deadline - Date.now(),
      done: (error, result) => (error === null || error === undefined ? this.#succeed(result) : this.#fail(error)),
      succeed: (result) => this.#succeed(result),
      fail: (error) => this.#fail(error === null || error === undefined ? 'handled' : error),
    };
  }
}

function parseOptional(json) {
  return json === undefined ? undefined : JSON.parse(json);
}

module.exports = { Invocation };

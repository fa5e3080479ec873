'use strict';
// Lambda's picture of an error: {errorType, errorMessage, trace}, plus the error's own members where it has some.

function describeError(error) {
  if (error instanceof Error || isErrorLike(error)) {
    return {
      errorType: clean(error.name),
      errorMessage: clean(error.message),
      ...(error.reason === undefined ? {} : { reason: describeError(error.reason) }),
      trace: clean(error.stack ?? '').split('\n'),
    };
  }

  return { errorType: typeof error, errorMessage: error === undefined || error === null ? String(error) : toText(error), trace: [] };
}

// Errors of another realm (vm contexts, test frameworks) are no instances of ours.
function isErrorLike(error) {
  return Boolean(error && error.name && error.message && error.stack);
}

function toText(value) {
  try {
    return value.toString();
  } catch {
    return 'Unknown error';
  }
}

// AWS replaces DEL, which its log pipeline does not take.
function clean(text) {
  return String(text).replaceAll('\x7f', '%7F');
}

class ImportModuleError extends Error {
  name = 'Runtime.ImportModuleError';
}
class UserCodeSyntaxError extends Error {
  name = 'Runtime.UserCodeSyntaxError';
}
class HandlerNotFound extends Error {
  name = 'Runtime.HandlerNotFound';
}
class MalformedHandlerName extends Error {
  name = 'Runtime.MalformedHandlerName';
}
class CallbackHandlerDeprecated extends Error {
  name = 'Runtime.CallbackHandlerDeprecated';
}

module.exports = {
  describeError, ImportModuleError, UserCodeSyntaxError, HandlerNotFound, MalformedHandlerName, CallbackHandlerDeprecated,
};

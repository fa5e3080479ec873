'use strict';
// Turns console calls into Lambda's log lines, and marks where an event's output ends so that the runner can wait for all of it.

const fs = require('node:fs');
const util = require('node:util');
const { describeError } = require('./function-errors.cjs');

const LOG_MARK = '\0gatehouse-mark\0\n';
const LEVELS = { trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR' };

let requestId;
let hasPrinted = false;

function setRequestId(id) {
  requestId = id;
}

function install() {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method] = (...args) => logLine(level, util.format(...args));
  }
  console.fatal = (...args) => logLine('FATAL', util.format(...args));

  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write;
    stream.write = function (...args) {
      hasPrinted = true;
      return write.apply(this, args);
    };
  }
}

function logLine(level, text) {
  hasPrinted = true;
  writeAll(`${new Date().toISOString()}\t${requestId}\t${level}\t${text.replace(/\n/g, '\r')}\n`);
}

/** Written before it returns: what a function logs must not be lost when it crashes in its next line. */
function writeAll(text) {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(1, bytes));
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      return;
    }
  }
}

function logInvokeError(error) {
  logLine('ERROR', `Invoke Error \t${JSON.stringify(describeError(error))}`);
}

/** Whether the end of the event's output had to be marked, and was. */
function takeLogMark() {
  if (!hasPrinted) return false;
  hasPrinted = false;
  writeAll(LOG_MARK);
  return true;
}

module.exports = { install, setRequestId, logInvokeError, takeLogMark };

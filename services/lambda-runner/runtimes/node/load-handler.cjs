'use strict';
// Finds the function that _HANDLER names ("folder/module.function.nested"), in the order in which AWS's runtime looks.

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const {
  ImportModuleError, UserCodeSyntaxError, HandlerNotFound, MalformedHandlerName, CallbackHandlerDeprecated,
} = require('./function-errors.cjs');

const FUNCTION_EXPRESSION = /^([^.]*)\.(.*)$/;

async function loadHandler(appRoot, name) {
  if (name.includes('..')) {
    throw new MalformedHandlerName(
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`);
  }

  const file = path.basename(name);
  const moduleRoot = name.substring(0, name.indexOf(file));
  const match = FUNCTION_EXPRESSION.exec(file);
  if (match === null || match.length !== 3) throw new MalformedHandlerName('Bad handler');

  const loaded = await loadModule(appRoot, moduleRoot, match[1]);
  const handler = match[2].split('.').reduce((nested, key) => nested?.[key], loaded);
  if (handler === undefined) throw new HandlerNotFound(`${name} is undefined or not exported`);
  if (typeof handler !== 'function') throw new HandlerNotFound(`${name} is not a function`);
  refuseCallbackHandler(handler);
  return handler;
}

async function loadModule(appRoot, moduleRoot, moduleName) {
  try {
    return await tryLoadModule(appRoot, moduleRoot, moduleName);
  } catch (error) {
    if (error instanceof SyntaxError) throw withStackOf(new UserCodeSyntaxError(error.toString()), error);
    if (error?.code === 'MODULE_NOT_FOUND' || error?.code === 'ERR_MODULE_NOT_FOUND') {
      throw withStackOf(new ImportModuleError(error.toString()), error);
    }
    throw error;
  }
}

async function tryLoadModule(appRoot, moduleRoot, moduleName) {
  const base = path.resolve(appRoot, moduleRoot, moduleName);
  if (isFile(base)) return require(base);
  if (isFile(`${base}.js`)) {
    return isModulePackage(path.dirname(base)) ? importFile(`${base}.js`) : require(`${base}.js`);
  }
  if (isFile(`${base}.mjs`)) return importFile(`${base}.mjs`);
  if (isFile(`${base}.cjs`)) return require(`${base}.cjs`);

  const found = require.resolve(moduleName, { paths: [appRoot, path.resolve(appRoot, moduleRoot)] });
  return createRequire(path.join(appRoot, 'index.js'))(found);
}

function importFile(file) {
  return import(pathToFileURL(file).href);
}

/** Whether the nearest package.json upward says "type": "module". */
function isModulePackage(folder) {
  for (;;) {
    if (folder === path.dirname(folder) || folder.endsWith('/node_modules')) return false;
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch {
      folder = path.dirname(folder);
    }
  }
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** From nodejs24.x on Lambda refuses handlers with a callback. The name decides, not the version that happens to be installed. */
function refuseCallbackHandler(handler) {
  const major = Number(/nodejs(\d+)/.exec(process.env.AWS_EXECUTION_ENV ?? '')?.[1] ?? 0);
  if (major >= 24 && handler.length === 3 && handler.constructor.name !== 'AsyncFunction' && !handler[Symbol.for('gatehouse.streaming')]) {
    throw new CallbackHandlerDeprecated(
      'Lambda no longer supports callback-based function handlers from Node.js 24. Use an async handler.');
  }
}

function withStackOf(error, cause) {
  error.stack = `${error.name}: ${error.message}\n${(cause.stack ?? '').split('\n').slice(1).join('\n')}`;
  return error;
}

module.exports = { loadHandler };

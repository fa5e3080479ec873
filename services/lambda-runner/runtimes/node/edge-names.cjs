'use strict';
// Names of APIs lead to the edge without DNS: *.localhost.localstack.cloud, *.execute-api.localhost. Sockets, http, fetch and
// everything built on them look names up through dns.lookup.

const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');

const EDGE_NAME = /(^|\.)localhost\.localstack\.cloud\.?$|\.execute-api\.localhost\.?$/i;

function install() {
  const edgeHost = process.env.GATEHOUSE_EDGE_HOST;
  if (!edgeHost) return;
  const redirect = (name) => (EDGE_NAME.test(name) ? edgeHost : name);

  const lookup = dns.lookup;
  const redirected = (name, ...rest) => lookup(redirect(name), ...rest);
  // With its marks for util.promisify.
  dns.lookup = Object.defineProperties(redirected, Object.getOwnPropertyDescriptors(lookup));
  const lookupPromise = dns.promises.lookup;
  dns.promises.lookup = (name, ...rest) => lookupPromise(redirect(name), ...rest);
  syncBuiltinESMExports();
}

module.exports = { install };

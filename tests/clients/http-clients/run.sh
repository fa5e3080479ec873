#!/bin/bash
# Real clients of HTTP APIs: curl and h2load over HTTP/2, with TLS and without, and HTTP/1.1, a browser's preflights, tokens of issuers like Auth0 and Cognito. What is not on the machine is left out
# and named. Needs node, python3 and curl, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

first_of() { # first_of COMMAND... : the first that is on the machine
  local each
  for each in "$@"; do command -v "$each" && return; done
  return 1
}

loads() { # loads ARGUMENTS... : 2,000 requests, every one answered with 2xx
  local report
  report=$(h2load -n 2000 "$@")
  echo "$report"
  grep -q '2000 succeeded, 0 failed, 0 errored, 0 timeout' <<<"$report" && grep -q 'status codes: 2000 2xx' <<<"$report"
}
export -f loads

PAGE_PORT=$(free_port)
ISSUER_PORT=$(free_port)
ISSUER=http://127.0.0.1:$ISSUER_PORT/
node issuer.mjs "$ISSUER_PORT" >"$LOGS/issuer.log" 2>&1 &
trap 'kill %1' EXIT
step issuer curl -fsS --retry 20 --retry-connrefused --retry-delay 1 "${ISSUER}.well-known/openid-configuration" || finish
step zip python3 -m zipfile -c "$LOGS/handler.zip" handler.js
step deploy node deploy.mjs "$ENDPOINT" "$LOGS/handler.zip" "$ISSUER" "http://127.0.0.1:$PAGE_PORT" || finish
API=$(tail -n 1 "$LOGS/deploy.log")
API_PATH="/_aws/execute-api/$API/\$default"
step answers curl -fsS "$ENDPOINT$API_PATH/open"
step curl-http2-prior-knowledge bash -c '[ "$(curl -fsS --http2-prior-knowledge -o "$LOGS/h2c.json" -w "%{http_version} %{http_code}" "$1")" = "2 200" ] && grep -q GET "$LOGS/h2c.json"' curl "$ENDPOINT$API_PATH/open"
step curl-http2-upgrade bash -c '[ "$(curl -fsS --http2 -o /dev/null -w "%{http_version} %{http_code}" "$1")" = "1.1 200" ]' curl "$ENDPOINT$API_PATH/open"
step tokens node tokens.mjs "$ENDPOINT$API_PATH/guarded" "$ISSUER"
step user-pool-tokens node pool.mjs "$ENDPOINT$API_PATH" "$ISSUER"
if first_of h2load >/dev/null; then
  step h2load-http2 bash -c 'loads "$@"' h2load -c 4 -m 10 "https://127.0.0.1:$HOST_PORT$API_PATH/open"
  step h2load-http2-without-tls bash -c 'loads "$@"' h2load -c 4 -m 10 "$ENDPOINT$API_PATH/open"
  step h2load-http1 bash -c 'loads "$@"' h2load -c 8 --h1 "$ENDPOINT$API_PATH/open"
else echo "SKIPPED h2load: not on this machine"; fi
if CHROMIUM=$(first_of chromium chromium-browser google-chrome); then step browser-preflight node browser.mjs "$CHROMIUM" "$ENDPOINT$API_PATH/open" "$PAGE_PORT"; else echo "SKIPPED browser: no Chromium on this machine"; fi
step remove node deploy.mjs "$ENDPOINT" --remove "$API"
finish

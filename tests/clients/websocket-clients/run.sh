#!/bin/bash
# Real WebSocket clients: npm's ws and wscat, Python's websockets, a browser. What is not on the machine is left out and named.
# Needs node, npm and python3, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh

first_of() { # first_of COMMAND... : the first that is on the machine
  local each
  for each in "$@"; do command -v "$each" && return; done
  return 1
}

python_with_websockets() {
  local each
  for each in /usr/bin/python3 python3; do "$each" -c 'import websockets' 2>/dev/null && echo "$each" && return; done
  python3 -m venv "$LOGS/venv" >/dev/null 2>&1 && "$LOGS/venv/bin/pip" install -q websockets==10.4 >/dev/null 2>&1 && echo "$LOGS/venv/bin/python"
}

says_back() { # wscat sends one message and shows what it hears; it ends with its input
  local answer
  answer=$(sleep 10 | timeout 20 npx wscat --connect "$1" --execute 'hello from wscat' --wait 3)
  echo "$answer"
  grep -q 'hello from wscat' <<<"$answer"
}
export -f says_back

step install npm ci --no-audit --no-fund || finish
step zip python3 -m zipfile -c "$LOGS/handler.zip" handler.js
step deploy node deploy.mjs "$ENDPOINT" "$LOGS/handler.zip" || finish
API=$(tail -n 1 "$LOGS/deploy.log")
URL="ws://${ENDPOINT#http://}/_aws/execute-api/$API/dev"
for check in echo mock ping graphql-subprotocol large-message binary post; do step "ws-$check" node ws.mjs "$URL" "$check"; done
step wscat bash -c 'says_back "$1"' wscat "$URL"
if PYTHON=$(python_with_websockets); then step python-websockets "$PYTHON" websockets_client.py "$URL"; else echo "SKIPPED python-websockets: not on this machine"; fi
if CHROMIUM=$(first_of chromium chromium-browser google-chrome); then step browser node browser.mjs "$CHROMIUM" "$URL"; else echo "SKIPPED browser: no Chromium on this machine"; fi
step remove node deploy.mjs "$ENDPOINT" --remove "$API"
finish

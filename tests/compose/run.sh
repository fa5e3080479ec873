#!/bin/bash
# Proves the composition as its users meet it: build, up, the product story through the published ports, a restart of every container,
# more replicas, down. Needs Docker with Compose (v2 or 1.29), the AWS CLI, curl, Node.js and Python 3. Prints PASS or FAIL per step.
set -uo pipefail
cd "$(dirname "$0")/../.."
docker compose version >/dev/null 2>&1 && COMPOSE=(docker compose) || COMPOSE=(docker-compose)
COMPOSE+=(-p gatehouse-check)
export GATEHOUSE_PORT=${GATEHOUSE_PORT:-4566}
EDGE=http://127.0.0.1:$GATEHOUSE_PORT; WORK=$(mktemp -d); PASSED=0; FAILED=0; BEGUN=$SECONDS
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true
trap '"${COMPOSE[@]}" down -v >/dev/null 2>&1; rm -rf "$WORK"' EXIT

# The AWS CLI 2, also where an older one stands before it.
AWS=aws; [ -x /usr/bin/aws ] && AWS=/usr/bin/aws
awslocal() { "$AWS" --endpoint-url "$EDGE" --output text "$@"; }
step() { # step NAME cmd...
  local name=$1 began=$SECONDS; shift
  if "$@" >"$WORK/$name.log" 2>&1; then echo "PASS $name ($((SECONDS - began)) s)"; PASSED=$((PASSED + 1))
  else echo "FAIL $name ($((SECONDS - began)) s)"; tail -n 25 "$WORK/$name.log"; FAILED=$((FAILED + 1)); return 1; fi
}
ready() { # the edge serves what was deployed
  for _ in $(seq 240); do curl -fs --max-time 2 "$EDGE/_localstack/health" | grep -q '"lambda":"running"' && return 0; sleep 0.5; done
  "${COMPOSE[@]}" logs --tail 20; return 1
}
deploy() {
  cat >"$WORK/index.js" <<'JS'
exports.handler = (event, context, callback) => {
  const { routeKey, connectionId } = event.requestContext;
  callback(null, routeKey === 'whoami' ? { connectionId } : event);
};
JS
  (cd "$WORK" && python3 -m zipfile -c function.zip index.js)
  FUNCTION=$(awslocal lambda create-function --function-name echo --runtime nodejs20.x --handler index.handler \
    --role arn:aws:iam::000000000000:role/any --zip-file "fileb://$WORK/function.zip" --query FunctionArn) || return 1
  API=$(awslocal apigatewayv2 create-api --name hello --protocol-type HTTP --target "$FUNCTION" --query ApiId)
  CHAT=$(awslocal apigatewayv2 create-api --name chat --protocol-type WEBSOCKET --route-selection-expression '$request.body.action' --query ApiId)
  local integration; integration=$(awslocal apigatewayv2 create-integration --api-id "$CHAT" --integration-type AWS_PROXY --integration-method POST \
    --integration-uri "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/$FUNCTION/invocations" --query IntegrationId)
  for route in test-action whoami; do awslocal apigatewayv2 create-route --api-id "$CHAT" --route-key "$route" --target "integrations/$integration"; done
  awslocal apigatewayv2 create-stage --api-id "$CHAT" --stage-name local --auto-deploy
  [ "$(awslocal apigatewayv2 get-apis --query 'Items[?ProtocolType==`WEBSOCKET`].ApiEndpoint')" = ws://localhost:4510 ]
}
call() { # both URL forms
  curl -fsS --retry 5 --retry-all-errors --retry-delay 1 --connect-to "::127.0.0.1:$GATEHOUSE_PORT" "http://$API.execute-api.localhost.localstack.cloud:$GATEHOUSE_PORT/local/my/path" | grep -q '"rawPath":"/my/path"' &&
    curl -fsS "$EDGE/restapis/$API/local/_user_request_/my/path" | grep -q '"rawPath":"/my/path"'
}
call_often() { for _ in $(seq 30); do call || return 1; done; }
talk() { # an echo and a push on one socket
  cat >"$WORK/chat.mjs" <<'JS'
const socket = new WebSocket('ws://localhost:4510');
socket.onopen = () => ['test-action', 'whoami'].forEach((action) => socket.send(JSON.stringify({ action, text: 'hi' })));
socket.onmessage = ({ data }) => console.log(data);
setTimeout(() => process.exit(1), 30_000);
JS
  : >"$WORK/chat.log"; node --experimental-websocket "$WORK/chat.mjs" >"$WORK/chat.log" 2>&1 & local client=$!
  for _ in $(seq 100); do grep -q connectionId "$WORK/chat.log" && break; sleep 0.2; done
  local connection; connection=$(sed -n 's/.*"connectionId":"\([^"]*\)".*/\1/p' "$WORK/chat.log")
  awslocal apigatewaymanagementapi post-to-connection --connection-id "$connection" --cli-binary-format raw-in-base64-out --data pushed
  for _ in $(seq 50); do grep -q pushed "$WORK/chat.log" && break; sleep 0.2; done
  kill "$client" 2>/dev/null; cat "$WORK/chat.log"
  grep -q '"action":"test-action","text":"hi"' "$WORK/chat.log" && grep -q pushed "$WORK/chat.log"
}

curl -s --max-time 2 -o /dev/null "$EDGE" && { echo "FAIL something answers at $EDGE already"; exit 1; }
step build "${COMPOSE[@]}" build || exit 1
step up "${COMPOSE[@]}" up -d || exit 1
step ready ready || exit 1
step deploy deploy
step call call
step talk talk
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}' | grep gatehouse-check || true
step restart "${COMPOSE[@]}" restart
step ready-again ready
step everything-still-there call
step sockets-still-there talk
step scale "${COMPOSE[@]}" up -d --scale lambda-runner=2 --scale connection-registry=2
step call-scaled call_often
step talk-scaled talk
docker image ls --format '  {{.Repository}} {{.Size}}' | grep gatehouse/ || true
step down "${COMPOSE[@]}" down -v
echo "compose stage: $((SECONDS - BEGUN)) s"
echo "$PASSED passed, $FAILED failed"
[ "$FAILED" = 0 ]

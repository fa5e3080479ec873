# Sourced: the product story as a user types it, through the ports that a container publishes, and how its steps are told.
GATEHOUSE_PORT=${GATEHOUSE_PORT:-4566}
EDGE=http://127.0.0.1:$GATEHOUSE_PORT; PASSED=0; FAILED=0; BEGUN=$SECONDS
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true

# The AWS CLI 2, also where an older one stands before it.
AWS=aws; [ -x /usr/bin/aws ] && AWS=/usr/bin/aws
awslocal() { "$AWS" --endpoint-url "$EDGE" --output text "$@"; }
step() { # step NAME cmd...
  local name=$1 began=$SECONDS; shift
  if "$@" >"$WORK/$name.log" 2>&1; then echo "PASS $name ($((SECONDS - began)) s)"; PASSED=$((PASSED + 1))
  else echo "FAIL $name ($((SECONDS - began)) s)"; tail -n 25 "$WORK/$name.log"; FAILED=$((FAILED + 1)); return 1; fi
}
ready() { # ready cmd...: the edge serves what was deployed; else the command tells why
  for _ in $(seq 240); do curl -fs --max-time 2 "$EDGE/_localstack/health" | grep -q '"lambda":"running"' && return 0; sleep 0.5; done
  "$@"; return 1
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
call_from_inside() { # unmodified handler code reaches its own API by name, over TLS that it trusts, and the AWS APIs
  cat >"$WORK/inside.js" <<'JS'
exports.handler = async ({ rawPath, requestContext }) => {
  if (rawPath === '/inner') return 'inner';
  const inner = await fetch(`https://${requestContext.domainName}/local/inner`);
  const aws = await fetch(`${process.env.AWS_ENDPOINT_URL}/_localstack/health`);
  return `${await inner.text()} ${aws.status}`;
};
JS
  (cd "$WORK" && cp inside.js index.js && python3 -m zipfile -c inside.zip index.js)
  local function api; function=$(awslocal lambda create-function --function-name inside --runtime nodejs20.x --handler index.handler \
    --role arn:aws:iam::000000000000:role/any --zip-file "fileb://$WORK/inside.zip" --query FunctionArn) || return 1
  api=$(awslocal apigatewayv2 create-api --name inside --protocol-type HTTP --target "$function" --query ApiId)
  curl -sS -H "Host: $api.execute-api.localhost.localstack.cloud:4566" "$EDGE/outer" | tee /dev/stderr | grep -qx 'inner 200'
}
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

tell() { # the last lines
  echo "$1: $((SECONDS - BEGUN)) s"
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" = 0 ]
}
free() { ! curl -s --max-time 2 -o /dev/null "$EDGE" || { echo "FAIL something answers at $EDGE already"; exit 1; }; }

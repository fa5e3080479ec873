#!/bin/bash
# https and wss by real clients: curl, Node.js, Python and the AWS CLI, with the certificate trusted and with verification off, and refused by
# who trusts nobody. ENDPOINT is the plain one; TLS answers on the same port. Prints PASS or FAIL per step.
set -uo pipefail
cd "$(dirname "$0")"
ENDPOINT=${ENDPOINT:-http://127.0.0.1:4566}; PORT=${ENDPOINT##*:}; WORK=$(mktemp -d); PASSED=0; FAILED=0
trap 'rm -rf "$WORK"' EXIT
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true
# What a machine is told to trust must not decide here.
unset NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE AWS_CA_BUNDLE NODE_TLS_REJECT_UNAUTHORIZED NODE_OPTIONS
AWS=aws; [ -x /usr/bin/aws ] && AWS=/usr/bin/aws
awslocal() { "$AWS" --endpoint-url "$ENDPOINT" --output text "$@"; }
step() { # step NAME cmd...
  local name=$1; shift
  if "$@" >"$WORK/$name.log" 2>&1; then echo "PASS $name"; PASSED=$((PASSED + 1))
  else echo "FAIL $name"; tail -n 15 "$WORK/$name.log"; echo; FAILED=$((FAILED + 1)); return 1; fi
}
refused() { ! "$@"; }
CA=$WORK/ca.pem; HEALTH=https://localhost:$PORT/_localstack/health
fetch() { node -e 'fetch(process.argv[1]).then((r) => r.text()).then(console.log)' "$1"; }
echo_by_node() { node --experimental-websocket echo.mjs "$1"; }

deploy() {
  echo 'exports.handler = async (event) => event;' >"$WORK/index.js"
  (cd "$WORK" && python3 -m zipfile -c function.zip index.js)
  FUNCTION=$(awslocal lambda create-function --function-name "tls-$$" --runtime nodejs20.x --handler index.handler \
    --role arn:aws:iam::000000000000:role/any --zip-file "fileb://$WORK/function.zip" --query FunctionArn) || return 1
  API=$(awslocal apigatewayv2 create-api --name "tls-$$" --protocol-type HTTP --target "$FUNCTION" --query ApiId)
  read -r CHAT SOCKET < <(awslocal apigatewayv2 create-api --name "tls-chat-$$" --protocol-type WEBSOCKET \
    --route-selection-expression '$request.body.action' --query '[ApiId,ApiEndpoint]')
  local integration; integration=$(awslocal apigatewayv2 create-integration --api-id "$CHAT" --integration-type AWS_PROXY --integration-method POST \
    --integration-uri "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/$FUNCTION/invocations" --query IntegrationId)
  awslocal apigatewayv2 create-route --api-id "$CHAT" --route-key '$default' --target "integrations/$integration"
  awslocal apigatewayv2 create-stage --api-id "$CHAT" --stage-name local --auto-deploy
}
remove() { awslocal apigatewayv2 delete-api --api-id "$API"; awslocal apigatewayv2 delete-api --api-id "$CHAT"; awslocal lambda delete-function --function-name "tls-$$"; }

step authority curl -fsS -o "$CA" "$ENDPOINT/_gatehouse/ca.pem" || exit 1
step deploy deploy || exit 1
API_HOST=$API.execute-api.localhost.localstack.cloud; WSS=wss://${SOCKET#ws://}/local

step curl-trusts curl -fsS --cacert "$CA" "$HEALTH"
step curl-trusts-the-api curl -fsS --cacert "$CA" --connect-to "::127.0.0.1:$PORT" "https://$API_HOST:$PORT/my/path"
step curl-over-http2 bash -c "curl -fsS --http2 --cacert '$CA' -w '%{http_version}' -o '$WORK/body' '$HEALTH' | grep -qx 2"
step curl-verifies-nothing curl -fsSk "https://127.0.0.1:$PORT/_localstack/health"
step curl-refuses refused curl -fsS "$HEALTH"
step plain-goes-on curl -fsS "$ENDPOINT/_localstack/health"

NODE_EXTRA_CA_CERTS=$CA step node-trusts fetch "$HEALTH"
NODE_EXTRA_CA_CERTS=$CA step node-trusts-the-socket echo_by_node "$WSS"
NODE_TLS_REJECT_UNAUTHORIZED=0 step node-verifies-nothing fetch "$HEALTH"
NODE_TLS_REJECT_UNAUTHORIZED=0 step node-verifies-nothing-of-the-socket echo_by_node "$WSS"
step node-refuses refused fetch "$HEALTH"
step node-refuses-the-socket refused echo_by_node "$WSS"
step node-plain-socket echo_by_node "ws://${SOCKET#ws://}"

SSL_CERT_FILE=$CA step python-trusts python3 echo.py "$HEALTH"
SSL_CERT_FILE=$CA step python-trusts-the-socket python3 echo.py "$WSS"
step python-verifies-nothing python3 echo.py "$HEALTH" --insecure
step python-verifies-nothing-of-the-socket python3 echo.py "$WSS" --insecure
step python-refuses refused python3 echo.py "$HEALTH"
step python-refuses-the-socket refused python3 echo.py "$WSS"

step aws-cli-trusts "$AWS" --endpoint-url "https://localhost:$PORT" --ca-bundle "$CA" sts get-caller-identity
step aws-cli-verifies-nothing "$AWS" --endpoint-url "https://localhost:$PORT" --no-verify-ssl sts get-caller-identity
step aws-cli-refuses refused "$AWS" --endpoint-url "https://localhost:$PORT" sts get-caller-identity
step remove remove
echo "$PASSED passed, $FAILED failed"
[ "$FAILED" = 0 ]

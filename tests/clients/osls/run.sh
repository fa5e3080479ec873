#!/bin/bash
# osls, the Serverless Framework 3 that lives on: the HTTP and the WebSocket service of the README's story.
# No plugin: its AWS SDK 3 goes by AWS_ENDPOINT_URL.
# Needs node 20 with npm, the AWS CLI 2, curl, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true NODE_NO_WARNINGS=1
export AWS_ENDPOINT_URL=$ENDPOINT SLS_TELEMETRY_DISABLED=1 SLS_NOTIFICATIONS_MODE=off CI=1 FORCE_COLOR=0
AWS=$([ -x /usr/bin/aws ] && echo /usr/bin/aws || echo aws)

cli() { "$AWS" --endpoint-url "$ENDPOINT" "$@"; }
osls() { (cd "$1" && shift && "$OSLS" "$@" --stage local); }

http_api_answers() { # http_api_answers PREFIX
  local id
  id=$(cli apigatewayv2 get-apis --query "Items[?Name=='local-osls-http'].ApiId | [0]" --output text)
  curl -fsS --max-time 30 -X POST -H "Host: $id.execute-api.localhost.localstack.cloud:$HOST_PORT" -d '{"x":1}' "$ENDPOINT$1/my/path2" |
    tee /dev/stderr | grep -q '"routeKey": *"POST /my/path2"'
}

rest_api_answers() { # the function returns its event, which is no answer of a proxy integration
  local id
  id=$(cli apigateway get-rest-apis --query "items[?name=='local-osls-http'].id | [0]" --output text)
  curl -sS --max-time 30 -o /dev/null -w '%{http_code}' -X POST -d '{}' "$ENDPOINT/restapis/$id/local/_user_request_/my/path1" | grep -x 502
}

socket_echoes() {
  local url
  url=$(cli apigatewayv2 get-apis --query "Items[?Name=='local-osls-ws-websockets'].ApiEndpoint | [0]" --output text)
  node --experimental-websocket -e '
    const message = JSON.stringify({ action: "test-action", n: 1 });
    const socket = new WebSocket(process.argv[1].replace("localhost", "127.0.0.1"));
    socket.onopen = () => socket.send(message);
    socket.onmessage = ({ data }) => { console.log(data); process.exit(data === message ? 0 : 1); };
    socket.onerror = (error) => { console.log(error.message); process.exit(1); };' "$url"
}

tails() { # aws logs tail: what the function wrote
  cli logs tail "/aws/lambda/osls-http-local-serviceV2" --since 10m | tee /dev/stderr | grep -q 'REPORT RequestId'
}

nothing_is_left() {
  ! cli cloudformation describe-stacks --stack-name osls-http-local && ! cli cloudformation describe-stacks --stack-name osls-ws-local &&
    ! cli lambda list-functions --query 'Functions[].FunctionName' --output text | grep osls- &&
    ! cli apigatewayv2 get-apis --query 'Items[].Name' --output text | grep osls- &&
    ! cli apigateway get-rest-apis --query 'items[].name' --output text | grep osls- &&
    ! cli s3api list-buckets --query 'Buckets[].Name' --output text | grep osls-
}

OSLS=$PWD/node_modules/.bin/osls
export -f cli osls http_api_answers rest_api_answers socket_echoes tails nothing_is_left
export AWS OSLS

step npm-install bash -c '[ -x "$OSLS" ] || npm ci --no-audit --no-fund' || finish
step deploy-http bash -c 'osls http deploy --verbose'
step deploy-ws bash -c 'osls ws deploy --verbose'
step info bash -c 'osls http info --verbose | tee /dev/stderr | grep -q execute-api'
step http-api bash -c 'http_api_answers ""'
step http-api-with-stage bash -c 'http_api_answers /local'
step rest-api bash -c rest_api_answers
step websocket bash -c socket_echoes
step invoke bash -c "osls http invoke -f serviceV2 --data '{\"a\":1}' | tee /dev/stderr | grep -q '\"a\": 1'"
step logs bash -c 'osls http logs -f serviceV2'
step aws-logs-tail bash -c tails
step redeploy bash -c "echo '// changed' >>http/handler.js && osls http deploy; code=\$?; sed -i '/\/\/ changed/d' http/handler.js; exit \$code"
step http-api-after-redeploy bash -c 'http_api_answers ""'
step deploy-function bash -c 'osls http deploy function -f serviceV1 --force'
step remove-http bash -c 'osls http remove'
step remove-ws bash -c 'osls ws remove'
step nothing-is-left bash -c nothing_is_left
finish

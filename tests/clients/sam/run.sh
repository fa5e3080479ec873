#!/bin/bash
# SAM by the AWS CLI: `cloudformation package` and `deploy` of a template with HTTP, REST and WebSocket APIs; calls, an update, deletion.
# Needs the AWS CLI 2, node with a built-in WebSocket (20 or later), curl, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
. ../old-aws-cli.sh
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true NODE_NO_WARNINGS=1
AWS=$([ -x /usr/bin/aws ] && echo /usr/bin/aws || echo aws)

cli() { "$AWS" --endpoint-url "$ENDPOINT" "$@"; }
output() { cli cloudformation describe-stacks --stack-name sam-story --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text; }
deploy() { cli cloudformation deploy --stack-name sam-story --template-file "$LOGS/packaged.yaml" --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND "$@"; }

call() { # call API PATH curl-arguments... : the answer with its headers
  local api=$1 path=$2
  shift 2
  curl -sS -i --max-time 30 -H "Host: $(output "$api").execute-api.localhost.localstack.cloud:$HOST_PORT" "$@" "$ENDPOINT$path"
}

answers() { # answers PATTERN call-arguments...
  local pattern=$1 answer
  shift
  answer=$(call "$@")
  echo "$answer"
  grep -q "$pattern" <<<"$answer"
}

socket_answers() {
  local url
  url=$(cli apigatewayv2 get-apis --query "Items[?Name=='Chat'].ApiEndpoint | [0]" --output text)
  node --experimental-websocket -e '
    const socket = new WebSocket(process.argv[1].replace("localhost", "127.0.0.1"));
    socket.onopen = () => socket.send(JSON.stringify({ action: "hi" }));
    socket.onmessage = ({ data }) => { console.log(data); process.exit(data.includes("$default") ? 0 : 1); };
    socket.onerror = (error) => { console.log(error.message); process.exit(1); };' "$url"
}

keyed_answers() {
  local key
  key=$(cli apigateway get-api-key --api-key "$(output Key)" --include-value --query value --output text)
  call GuardedRest /dev/keyed | grep '^HTTP/1.1 403' && answers '"greeting":"hello"' GuardedRest /dev/keyed -H "x-api-key: $key"
}

package() {
  say_where_s3_is "$LOGS/models"
  AWS_ENDPOINT_URL=$ENDPOINT AWS_DATA_PATH=$LOGS/models cli cloudformation package --template-file template.yaml --s3-bucket sam-artifacts --output-template-file "$LOGS/packaged.yaml"
}

url_answers() {
  local url
  url=$(output Url)
  curl -fsS --max-time 30 -H "Host: $(cut -d/ -f3 <<<"$url")" "$ENDPOINT/anything" | tee /dev/stderr | grep -q '"route":"$default","stage":"$default"'
}

has_ids() { # every logical id that SAM gives
  local ids id
  ids=$(cli cloudformation list-stack-resources --stack-name sam-story --query 'StackResourceSummaries[].LogicalResourceId' --output text)
  echo "$ids"
  for id in HelloRole HelloAliaslive HelloGetPermission HelloRestPermissionProd ServerlessHttpApi ServerlessHttpApiApiGatewayDefaultStage ServerlessRestApi \
    ServerlessRestApiProdStage GuardedRestdevStage GuardedRestPassAuthorizerPermission GuardedPassAuthorizerPermission ChatlocalStage ChatConnectRoute \
    ChatDefaultIntegration ChatDefaultPermission TalkUrl TalkUrlPublicPermissions GuardedRestUsagePlan GuardedRestApiKey GuardedRestUsagePlanKey; do
    grep -qw "$id" <<<"$ids" || { echo "no $id"; return 1; }
  done
  grep -qE 'HelloVersion[0-9a-f]{10}' <<<"$ids" && grep -qE 'Shared[0-9a-f]{10}' <<<"$ids" && grep -qE 'ServerlessRestApiDeployment[0-9a-f]{10}' <<<"$ids"
}

shows_processed() {
  cli cloudformation get-template --stack-name sam-story --template-stage Original --query TemplateBody | grep AWS::Serverless::Function &&
    cli cloudformation get-template --stack-name sam-story --template-stage Processed --query TemplateBody | grep AWS::Lambda::Function
}

needs_expansion() {
  ! cli cloudformation create-stack --stack-name sam-other --template-body "file://$LOGS/packaged.yaml" --capabilities CAPABILITY_IAM 2>"$LOGS/refusal" &&
    grep 'Requires capabilities : \[CAPABILITY_AUTO_EXPAND\]' "$LOGS/refusal"
}

is_gone() { ! cli cloudformation describe-stacks --stack-name sam-story; }
export -f cli output package deploy call answers socket_answers keyed_answers url_answers has_ids shows_processed needs_expansion is_gone
export AWS

step bucket bash -c 'cli s3 mb s3://sam-artifacts'
step package bash -c package || finish
step expansion-is-acknowledged bash -c needs_expansion
step deploy bash -c deploy || { bash -c 'cli cloudformation describe-stack-events --stack-name sam-story --query "StackEvents[?contains(ResourceStatus, \`FAILED\`)]"'; finish; }
step logical-ids bash -c has_ids
step processed-template bash -c shows_processed
step http-api-answers bash -c "answers '\"route\":\"GET /hello/{name}\",\"stage\":\"\$default\",\"who\":\"bob\"' Http /hello/bob"
step rest-api-answers bash -c "answers '\"route\":\"/rest/{name}\",\"stage\":\"Prod\",\"who\":\"bob\"' Rest /Prod/rest/bob -X POST"
step guarded-refuses bash -c "answers '^HTTP/1.1 403' Guarded /guarded -H 'x-pass: shut'"
step guarded-admits bash -c "answers '\"greeting\":\"hello\"' Guarded /guarded -H 'x-pass: open'"
step guarded-preflight bash -c "answers '[Aa]ccess-[Cc]ontrol-[Aa]llow-[Oo]rigin: https://example.com' Guarded /guarded -X OPTIONS -H 'Origin: https://example.com' -H 'Access-Control-Request-Method: GET'"
step guarded-rest-refuses bash -c "answers '^HTTP/1.1 403' GuardedRest /dev/guarded -H 'Authorization: shut'"
step guarded-rest-admits bash -c "answers '\"greeting\":\"hello\"' GuardedRest /dev/guarded -H 'Authorization: open'"
step guarded-rest-preflight bash -c "answers 'Access-Control-Allow-Origin: https://example.com' GuardedRest /dev/guarded -X OPTIONS"
step api-key bash -c keyed_answers
step function-url bash -c url_answers
step websocket-answers bash -c socket_answers
step update bash -c 'deploy --parameter-overrides Greeting=goodbye'
step http-api-answers-anew bash -c "answers '\"greeting\":\"' Http /hello/bob"
step no-changes bash -c 'deploy --parameter-overrides Greeting=goodbye --no-fail-on-empty-changeset | grep "No changes to deploy"'
step delete bash -c 'cli cloudformation delete-stack --stack-name sam-story && cli cloudformation wait stack-delete-complete --stack-name sam-story && is_gone'
finish

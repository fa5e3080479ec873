#!/bin/bash
# The AWS CLI and API keys: an API that wants a key, a usage plan with throttle and quota, and what callers get.
# Needs the AWS CLI 2 (AWS_CLI names it; default aws, or /usr/bin/aws where that is the second version), curl, and Gatehouse at ENDPOINT
# (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
export AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID:-test} AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY:-test} AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_PAGER=""
AWS_CLI=${AWS_CLI:-$(/usr/bin/aws --version 2>/dev/null | grep -q '^aws-cli/2' && echo /usr/bin/aws || echo aws)}

gateway() { "$AWS_CLI" --endpoint-url "$ENDPOINT" --output text apigateway "$@"; }

call() { # call curl-arguments... : status line, headers and body
  curl -sS -i --max-time 30 -H "Host: $API.execute-api.localhost.localstack.cloud:$HOST_PORT" "$@" "$ENDPOINT/dev/"
}

answers() { # answers STATUS PATTERN curl-arguments...
  local status=$1 pattern=$2 answer
  shift 2
  answer=$(call "$@")
  echo "$answer"
  head -1 <<<"$answer" | grep -q " $status" && grep -q "$pattern" <<<"$answer"
}

becomes() { # becomes EXPECTED command... : asks again until the answer is the expected one, for ten seconds at most
  local expected=$1 last
  shift
  for ((i = 0; i < 50; i++)); do
    last=$("$@")
    echo "$last"
    [ "$last" = "$expected" ] && return
    read -rt 0.2 <> <(:) || :
  done
  return 1
}

API=$(gateway create-rest-api --name keys --query id)
ROOT=$(gateway get-resources --rest-api-id "$API" --query 'items[0].id')
serve() {
  gateway put-method --rest-api-id "$API" --resource-id "$ROOT" --http-method GET --authorization-type NONE --api-key-required &&
    gateway put-integration --rest-api-id "$API" --resource-id "$ROOT" --http-method GET --type MOCK \
      --request-templates '{"application/json":"{\"statusCode\": 200}"}' &&
    gateway put-method-response --rest-api-id "$API" --resource-id "$ROOT" --http-method GET --status-code 200 &&
    gateway put-integration-response --rest-api-id "$API" --resource-id "$ROOT" --http-method GET --status-code 200 \
      --response-templates '{"application/json":"{\"ok\": true}"}' &&
    gateway create-deployment --rest-api-id "$API" --stage-name dev
}
remaining() { gateway get-usage --usage-plan-id "$PLAN" --start-date "$TODAY" --end-date "$TODAY" --query "items.\"$KEY\"[0]" | tr '\t' ' '; }
TODAY=$(date -u +%F)

step serve serve
step without-key-forbidden answers 403 '{"message":"Forbidden"}'
KEY=$(gateway create-api-key --name client --enabled --query id)
VALUE=$(gateway get-api-key --api-key "$KEY" --include-value --query value)
step key-in-no-plan-forbidden answers 403 '{"message":"Forbidden"}' -H "x-api-key: $VALUE"
PLAN=$(gateway create-usage-plan --name basic --api-stages "apiId=$API,stage=dev" --throttle burstLimit=100,rateLimit=100 \
  --quota limit=3,offset=0,period=DAY --query id)
step add-key gateway create-usage-plan-key --usage-plan-id "$PLAN" --key-id "$KEY" --key-type API_KEY
step with-key-admitted answers 200 '"ok": true' -H "x-api-key: $VALUE"
step second-call answers 200 '"ok": true' -H "x-api-key: $VALUE"
step third-call answers 200 '"ok": true' -H "x-api-key: $VALUE"
step quota-used-up answers 429 '{"message":"Limit Exceeded"}' -H "x-api-key: $VALUE"
step quota-error-type answers 429 '^x-amzn-ErrorType: LimitExceededException' -H "x-api-key: $VALUE"
step usage-counted becomes '3 0' remaining
step grant-more gateway update-usage --usage-plan-id "$PLAN" --key-id "$KEY" --patch-operations op=replace,path=/remaining,value=2
step granted-call answers 200 '"ok": true' -H "x-api-key: $VALUE"
step granted-call-again answers 200 '"ok": true' -H "x-api-key: $VALUE"
step grant-used-up answers 429 '{"message":"Limit Exceeded"}' -H "x-api-key: $VALUE"
step usage-counted-on becomes '5 0' remaining
step raise-quota gateway update-usage-plan --usage-plan-id "$PLAN" --patch-operations op=replace,path=/quota/limit,value=100 \
  op=replace,path=/throttle/burstLimit,value=1 op=replace,path=/throttle/rateLimit,value=0.001
step admitted-with-raised-quota answers 200 '"ok": true' -H "x-api-key: $VALUE"
step throttled answers 429 '{"message":"Too Many Requests"}' -H "x-api-key: $VALUE"
step throttle-error-type answers 429 '^x-amzn-ErrorType: TooManyRequestsException' -H "x-api-key: $VALUE"
step disable-key gateway update-api-key --api-key "$KEY" --patch-operations op=replace,path=/enabled,value=false
step disabled-key-forbidden answers 403 '{"message":"Forbidden"}' -H "x-api-key: $VALUE"
tried() { gateway test-invoke-method --rest-api-id "$API" --resource-id "$ROOT" --http-method GET --path-with-query-string / --query '[status,body]'; }
step test-invoke becomes '200	{"ok": true}' tried
step export gateway get-export --rest-api-id "$API" --stage-name dev --export-type oas30 --parameters extensions=apigateway "$LOGS/export.json"
step delete-plan-key gateway delete-usage-plan-key --usage-plan-id "$PLAN" --key-id "$KEY"
step delete-plan gateway delete-usage-plan --usage-plan-id "$PLAN"
step delete-key gateway delete-api-key --api-key "$KEY"
step delete-api gateway delete-rest-api --rest-api-id "$API"

finish

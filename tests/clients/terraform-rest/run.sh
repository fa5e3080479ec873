#!/bin/bash
# Terraform and REST APIs: apply, call, empty second plan, update, call, empty plan, destroy.
# Needs terraform with the AWS provider (its registry, or a local mirror named by TF_CLI_CONFIG_FILE or found below /), python3 and curl,
# and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
. ../terraform.sh

call() { # call METHOD PATH curl-arguments... : the answer's status on the first line, then headers and body
  local method=$1 path=$2
  shift 2
  curl -sS -i --max-time 30 -X "$method" -H "Host: $(terraform output -raw api_id).execute-api.localhost.localstack.cloud:$HOST_PORT" "$@" "$ENDPOINT/dev$path"
}

answers() { # answers PATTERN call-arguments...
  local pattern=$1 answer
  shift
  answer=$(call "$@")
  echo "$answer"
  grep -q "$pattern" <<<"$answer"
}

export -f call answers

use_mirror
rm -f terraform.tfstate terraform.tfstate.backup
SECOND=(-var revision=2 -var greeting=goodbye)

step zip python3 -m zipfile -c handler.zip handler.js
step init terraform init -no-color -input=false || finish
step apply bash -c 'apply'
step second-plan-empty bash -c 'plan_is_empty'
step function-answers bash -c 'answers "\"greeting\":\"hello\",\"name\":\"bob\",\"stage\":\"dev\"" GET /hello/bob'
step preflight-answers bash -c 'answers "Access-Control-Allow-Origin: https://example.com" OPTIONS /hello/bob'
step unauthorized-is-refused bash -c 'answers "^HTTP/1.1 401" POST /hello -d "{}"'
step update bash -c 'apply "$@"' apply "${SECOND[@]}"
step plan-after-update-empty bash -c 'plan_is_empty "$@"' plan "${SECOND[@]}"
step function-answers-anew bash -c 'answers "\"greeting\":\"goodbye\"" GET "/hello/bob?loud=1"'
step preflight-answers-anew bash -c 'answers "Access-Control-Allow-Origin: \*" OPTIONS /hello/bob'
step destroy terraform destroy -auto-approve -no-color -input=false "${SECOND[@]}"
finish

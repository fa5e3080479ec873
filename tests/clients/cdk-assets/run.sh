#!/bin/bash
# AWS CDK by cdklocal with function code as an asset in S3: bootstrap, deploy, hotswap, diff, deploy, destroy.
# Needs node 20 with npm, curl, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
# Both: an address for S3 makes its client use paths, so that no DNS is needed.
ADDRESS=${ENDPOINT#*://}
ADDRESS=${ADDRESS/localhost/127.0.0.1}
export AWS_ENDPOINT_URL=http://$ADDRESS AWS_ENDPOINT_URL_S3=http://$ADDRESS
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true
export CDK_HOME=$LOGS/cdk-home CDK_DISABLE_CLI_TELEMETRY=1 CI=1 NODE_NO_WARNINGS=1

cdk() { ./node_modules/.bin/cdklocal "$@" --no-notices; }

answers() { # answers PATTERN
  local id answer
  id=$(node -p 'require(process.argv[1]).AssetStack.ApiId' "$LOGS/outputs.json")
  answer=$(curl -fsS --max-time 30 -H "Host: $id.execute-api.localhost.localstack.cloud:$HOST_PORT" "$ENDPOINT/hello")
  echo "$answer"
  grep -q "$1" <<<"$answer"
}

change() { # change FROM TO: the function's code, in a copy
  rm -rf changed && cp -r functions changed && sed -i "s/version one/version $1/" changed/index.js
}

has_no_differences() { cdk diff 2>&1 | tee /dev/stderr | grep -qi 'no differences'; }
export -f cdk answers change has_no_differences

rm -rf "$CDK_HOME" changed
step npm-install bash -c '[ -x node_modules/.bin/cdklocal ] || npm ci --no-audit --no-fund' || finish
step bootstrap bash -c 'cdk bootstrap aws://000000000000/us-east-1'
step deploy bash -c 'cdk deploy --require-approval never --outputs-file "$LOGS/outputs.json"' || finish
step answers bash -c 'answers "version one of /hello"'
step no-differences bash -c has_no_differences
step hotswap bash -c 'change two && FUNCTIONS=changed cdk deploy --hotswap --require-approval never 2>&1 | tee /dev/stderr | grep -qi hotswapped'
step answers-hotswapped bash -c 'answers "version two of /hello"'
step deploy-changed bash -c 'change three && FUNCTIONS=changed cdk deploy --require-approval never'
step answers-changed bash -c 'answers "version three of /hello"'
step destroy bash -c 'cdk destroy --force'
rm -rf changed
finish

#!/bin/bash
# The pages of docs/deploy-with, typed as they stand: the files that a page shows are written, its commands run in one shell, and what the page's
# function says must be in what they print. Where a page installs packages, a lock file of ours pins what these need themselves.
# Needs node 20 with npm, the AWS CLI 2, python3, curl, and Gatehouse at ENDPOINT (default http://127.0.0.1:4566). Terraform's page is left out where
# there is no terraform.
cd "$(dirname "$0")" || exit 2
. ../steps.sh
. ../old-aws-cli.sh
. ../terraform.sh
PAGES=$(cd ../../../docs/deploy-with && pwd)
export AWS_EC2_METADATA_DISABLED=true AWS_PAGER= CI=1 FORCE_COLOR=0 NODE_NO_WARNINGS=1 SLS_TELEMETRY_DISABLED=1 SLS_NOTIFICATIONS_MODE=off
export CDK_DISABLE_CLI_TELEMETRY=1 CDK_HOME=$LOGS/cdk-home NPM_CONFIG_AUDIT=false NPM_CONFIG_FUND=false

unfold() { # unfold PAGE FOLDER: its files, and its commands as typed.sh
  awk -v folder="$2" -v port="$HOST_PORT" '
    /^```/ { is_open = !is_open; file = !is_open ? "" : $0 == "```sh" ? folder "/typed.sh" : "unnamed"; next }
    !is_open { next }
    file == "unnamed" { file = folder "/" $2; path = file; sub("/[^/]*$", "", path); system("mkdir -p \"" path "\"") }
    { gsub(/(127\.0\.0\.1|localhost):4566/, "127.0.0.1:" port); print > file }' "$PAGES/$1.md"
}

# A CLI that knows no AWS_ENDPOINT_URL is told by its options.
aws_knows_endpoint() { "$AWS" --version 2>&1 | grep -qE '^aws-cli/2\.(1[3-9]|[2-9][0-9])'; }
AWS=$([ -x /usr/bin/aws ] && echo /usr/bin/aws || command -v aws)
TOOLS=$LOGS/tools
mkdir -p "$TOOLS"
if aws_knows_endpoint; then
  printf '#!/bin/sh\nexec %s "$@"\n' "$AWS" >"$TOOLS/aws"
else
  say_where_s3_is "$LOGS/models"
  printf '#!/bin/sh\nexport AWS_DATA_PATH=%s\nexec %s ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"\n' "$LOGS/models" "$AWS" >"$TOOLS/aws"
fi
chmod +x "$TOOLS/aws"

type_page() { # type_page PAGE [LOCKED]: LOCKED is a folder with the lock file of the packages that the page installs
  local folder
  folder=$(mktemp -d)
  [ -z "${2:-}" ] || cp "$2/package.json" "$2/package-lock.json" "$folder"
  unfold "$1" "$folder"
  (
    cd "$folder" || exit
    [ "$HOST_PORT" = 4566 ] || [ "$1" != serverless-framework ] || export AWS_ENDPOINT_URL=$ENDPOINT
    PATH=$TOOLS:$PATH timeout "${STEP_TIMEOUT:-300}" bash -euo pipefail typed.sh
  ) 2>&1 | tee "$LOGS/$1.typed"
  [ "${PIPESTATUS[0]}" = 0 ] && grep -q 'hello from a function' "$LOGS/$1.typed"
  local result=$?
  rm -rf "$folder"
  return $result
}

rm -rf "$CDK_HOME"
step aws-cli type_page aws-cli
step sam type_page sam
step serverless-framework type_page serverless-framework serverless-framework
step osls type_page osls ../osls
step cdk type_page cdk ../cdk-assets
if command -v terraform >/dev/null; then
  use_mirror
  step terraform type_page terraform
else
  echo "SKIPPED terraform: not on this machine"
fi
finish

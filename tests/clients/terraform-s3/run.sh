#!/bin/bash
# Terraform and S3: a bucket with its sub-resources and an object; empty plans after the apply and after an update, destroy.
# Needs terraform with the AWS provider (its registry, or a local mirror named by TF_CLI_CONFIG_FILE or found below /), python3 and curl,
# and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
ENDPOINT=${ENDPOINT:-http://127.0.0.1:4566}
ENDPOINT=${ENDPOINT%/}
LOGS=${LOGS:-$PWD/.logs}
PASSED=0
FAILED=0
mkdir -p "$LOGS"
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_VAR_endpoint=$ENDPOINT

step() { # step NAME command...
  local name=$1 log
  log="$LOGS/$name.log"
  shift
  if timeout "${STEP_TIMEOUT:-240}" "$@" >"$log" 2>&1; then
    echo "PASS $name"
    PASSED=$((PASSED + 1))
  else
    echo "FAIL $name (see $log)"
    tail -n 12 "$log" | sed 's/^/     | /'
    FAILED=$((FAILED + 1))
    return 1
  fi
}

finish() {
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" = 0 ]
  exit $?
}

use_mirror() {
  [ -n "${TF_CLI_CONFIG_FILE:-}" ] && [ -f "$TF_CLI_CONFIG_FILE" ] && return
  local registry
  registry=$(find / -maxdepth 3 -type d -name registry.terraform.io -not -path '/proc/*' 2>/dev/null | head -1)
  [ -n "$registry" ] || return
  printf 'provider_installation {\n  filesystem_mirror {\n    path    = "%s"\n    include = ["registry.terraform.io/*/*"]\n  }\n}\n' \
    "$(dirname "$registry")" >"$LOGS/terraform.rc"
  export TF_CLI_CONFIG_FILE="$LOGS/terraform.rc"
}

holds() { # holds TEXT : what the object says
  curl -fsS --max-time 30 "$ENDPOINT/terraform-pictures/a/picture.txt" | tee /dev/stderr | grep -qx "$1"
}

apply() { terraform apply -auto-approve -no-color -input=false "$@"; }
plan_is_empty() { terraform plan -detailed-exitcode -no-color -input=false "$@"; }
export -f holds apply plan_is_empty
export ENDPOINT

use_mirror
rm -f terraform.tfstate terraform.tfstate.backup
SECOND=(-var revision=2)

step init terraform init -no-color -input=false || finish
step apply bash -c 'apply'
step second-plan-empty bash -c 'plan_is_empty'
step object bash -c 'holds "picture 1"'
step update bash -c 'apply "$@"' apply "${SECOND[@]}"
step plan-after-update-empty bash -c 'plan_is_empty "$@"' plan "${SECOND[@]}"
step object-anew bash -c 'holds "picture 2"'
step destroy terraform destroy -auto-approve -no-color -input=false "${SECOND[@]}"
finish

#!/bin/bash
# Terraform and S3: a bucket with its sub-resources and an object; empty plans after the apply and after an update, destroy.
# Needs terraform with the AWS provider (its registry, or a local mirror named by TF_CLI_CONFIG_FILE or found below /), python3 and curl,
# and Gatehouse at ENDPOINT (default http://127.0.0.1:4566).
cd "$(dirname "$0")" || exit 2
. ../steps.sh
. ../terraform.sh

holds() { # holds TEXT : what the object says
  curl -fsS --max-time 30 "$ENDPOINT/terraform-pictures/a/picture.txt" | tee /dev/stderr | grep -qx "$1"
}

export -f holds

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

# What the checks with Terraform share; sourced after steps.sh.
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_VAR_endpoint=$ENDPOINT

use_mirror() { # where the machine has one and nobody named another
  [ -n "${TF_CLI_CONFIG_FILE:-}" ] && [ -f "$TF_CLI_CONFIG_FILE" ] && return
  local registry
  registry=$(find / -maxdepth 3 -type d -name registry.terraform.io -not -path '/proc/*' 2>/dev/null | head -1)
  [ -n "$registry" ] || return
  printf 'provider_installation {\n  filesystem_mirror {\n    path    = "%s"\n    include = ["registry.terraform.io/*/*"]\n  }\n}\n' \
    "$(dirname "$registry")" >"$LOGS/terraform.rc"
  export TF_CLI_CONFIG_FILE="$LOGS/terraform.rc"
}

apply() { terraform apply -auto-approve -no-color -input=false "$@"; }
plan_is_empty() { terraform plan -detailed-exitcode -no-color -input=false "$@"; }
export -f apply plan_is_empty

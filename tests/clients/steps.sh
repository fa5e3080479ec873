# What every check of this folder begins with; sourced from its own folder. Gives ENDPOINT (default http://127.0.0.1:4566), HOST_PORT, LOGS (a
# file per step), `step` and `finish`.
ENDPOINT=${ENDPOINT:-http://127.0.0.1:4566}
ENDPOINT=${ENDPOINT%/}
HOST_PORT=${ENDPOINT##*:}
LOGS=${LOGS:-$PWD/.logs}
export ENDPOINT HOST_PORT LOGS
PASSED=0
FAILED=0
mkdir -p "$LOGS"

step() { # step NAME command... : a command of the system, or a function of the script
  local name=$1 log
  log="$LOGS/$name.log"
  shift
  local run=("$@")
  [ "$(type -t "$1")" = function ] || run=(timeout "${STEP_TIMEOUT:-240}" "$@")
  if "${run[@]}" >"$log" 2>&1; then
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

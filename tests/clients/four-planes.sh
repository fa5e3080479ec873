#!/bin/bash
# Runs a command against the four planes apart, over a redis-server of their own: `four-planes.sh COMMAND ARGUMENTS...`.
# The command finds them at ENDPOINT. Needs redis-server, and `dotnet build -c Release` of the four planes (or of services/all-in-one).
#   EDGE_PORT (4566)  the edge; the nine ports from PLANES_PORT (4600) are the planes' own
#   WEBSOCKET_PORTS_START (4510) and WEBSOCKET_PORTS_END (4559)
#   LOGS (a new folder)  what the planes say
set -uo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
EDGE_PORT=${EDGE_PORT:-4566}
PLANES_PORT=${PLANES_PORT:-4600}
LOGS=${LOGS:-$(mktemp -d)}
DATA=$(mktemp -d)
STARTED=()
mkdir -p "$LOGS"
stop() {
  local index
  for ((index = ${#STARTED[@]} - 1; index >= 0; index--)); do
    kill "${STARTED[index]}" 2>/dev/null
    wait "${STARTED[index]}" 2>/dev/null
  done
  rm -rf "$DATA"
}
trap stop EXIT
trap 'exit 130' INT TERM

export GATEWAY_LISTEN=127.0.0.1:$EDGE_PORT LOCALSTACK_HOST=localhost.localstack.cloud:$EDGE_PORT GATEHOUSE_DATA=$DATA
export GATEHOUSE_REDIS=127.0.0.1:$PLANES_PORT
export GATEHOUSE_CONTROL_PLANE=http://127.0.0.1:$((PLANES_PORT + 1)) GATEHOUSE_LAMBDA_RUNNER=http://127.0.0.1:$((PLANES_PORT + 2))
export GATEHOUSE_CONNECTION_REGISTRY=http://127.0.0.1:$((PLANES_PORT + 3)) GATEHOUSE_EDGE_ROUTER=http://127.0.0.1:$((PLANES_PORT + 4))
export GATEHOUSE_SILO_PORT=$((PLANES_PORT + 5))
export EXTERNAL_SERVICE_PORTS_START=${WEBSOCKET_PORTS_START:-4510} EXTERNAL_SERVICE_PORTS_END=${WEBSOCKET_PORTS_END:-4559}

start() { # start NAME COMMAND...
  local name=$1
  shift
  "$@" >"$LOGS/$name.log" 2>&1 &
  STARTED+=($!)
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

wait_for() { # wait_for NAME COMMAND... : until it succeeds, a minute at most
  local name=$1 deadline=$((SECONDS + 60))
  shift
  until "$@"; do
    [ $SECONDS -lt $deadline ] || { echo "$name did not start:" >&2; tail -n 20 "$LOGS/$name.log" >&2; exit 1; }
    read -rt 0.2 <> <(:) || :
  done
}

plane() { start "$1" dotnet "$ROOT/services/$1/bin/Release/net10.0/Gatehouse.$2.dll"; }

start redis redis-server --port "$PLANES_PORT" --bind 127.0.0.1 --dir "$DATA" --save '' --appendonly yes --appendfsync always
wait_for redis listens "$PLANES_PORT"
plane control-plane ControlPlane
plane lambda-runner LambdaRunner
plane connection-registry ConnectionRegistry
for index in 1 2 3; do wait_for "$(sed -n "${index}p" <<<$'control-plane\nlambda-runner\nconnection-registry')" listens $((PLANES_PORT + index)); done
plane edge-router EdgeRouter
wait_for edge-router grep -qx 'Ready.' "$LOGS/edge-router.log"

ENDPOINT=http://127.0.0.1:$EDGE_PORT "$@"

#!/bin/bash
# Proves the composition as its users meet it: build, up, the product story through the published ports, a restart of every container,
# more replicas, down. Needs Docker with Compose (v2 or 1.29), the AWS CLI, curl, Node.js and Python 3. Prints PASS or FAIL per step.
set -uo pipefail
cd "$(dirname "$0")/../.."
docker compose version >/dev/null 2>&1 && COMPOSE=(docker compose) || COMPOSE=(docker-compose)
COMPOSE+=(-p gatehouse-check)
WORK=$(mktemp -d)
. tests/compose/story.sh
export GATEHOUSE_PORT
trap '"${COMPOSE[@]}" down -v >/dev/null 2>&1; rm -rf "$WORK"' EXIT
logs() { "${COMPOSE[@]}" logs --tail 20; }

free
step build "${COMPOSE[@]}" build || exit 1
step up "${COMPOSE[@]}" up -d || exit 1
step ready ready logs || exit 1
step deploy deploy
step call call
step call-from-inside call_from_inside
step talk talk
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}' | grep gatehouse-check || true
step restart "${COMPOSE[@]}" restart
step ready-again ready logs
step everything-still-there call
step sockets-still-there talk
step scale "${COMPOSE[@]}" up -d --scale lambda-runner=2 --scale connection-registry=2
step call-scaled call_often
step talk-scaled talk
docker image ls --format '  {{.Repository}} {{.Size}}' | grep gatehouse/ || true
step down "${COMPOSE[@]}" down -v
tell "the composition"

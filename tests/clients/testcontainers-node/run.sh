#!/bin/bash
# LocalStack's module of Testcontainers for Node.js starts our image. Needs a Docker engine, the image `gatehouse` and npm's registry; where
# they are missing it says SKIPPED. Prints PASS or FAIL per step.
set -uo pipefail
cd "$(dirname "$0")"
export IMAGE=${IMAGE:-gatehouse:latest} TESTCONTAINERS_RYUK_DISABLED=true
docker image inspect "$IMAGE" >/dev/null 2>&1 || { echo "SKIPPED testcontainers-node: no Docker engine with the image $IMAGE answers here"; exit 0; }
WORK=$(mktemp -d); trap 'rm -rf "$WORK"' EXIT
cp package.json package-lock.json check.mjs "$WORK"; cd "$WORK" || exit 1
npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1 || { echo "FAIL npm-ci"; tail -n 15 npm.log; exit 1; }
timeout 300 node check.mjs

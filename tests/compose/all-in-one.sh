#!/bin/bash
# Proves the image that holds everything, as LocalStack's users start theirs: healthy by its own check, without rights, on a read-only root,
# with its state in a volume and a script in ready.d. Needs Docker, the AWS CLI, curl, Node.js and Python 3. Prints PASS or FAIL per step.
set -uo pipefail
cd "$(dirname "$0")/../.."
WORK=$(mktemp -d); NAME=gatehouse-all-in-one-check; VOLUME=$NAME
. tests/compose/story.sh
trap 'docker rm -fv $NAME >/dev/null 2>&1; docker volume rm $VOLUME >/dev/null 2>&1; rm -rf "$WORK"' EXIT
logs() { docker logs --tail 20 "$NAME"; }
start() { # start ARGUMENT...
  docker run -d --name "$NAME" -p "127.0.0.1:$GATEHOUSE_PORT:4566" -p 127.0.0.1:4510-4559:4510-4559 "$@" gatehouse
}
start_as_localstack() {
  docker volume create "$VOLUME" && start --read-only --tmpfs /tmp:exec -e PERSISTENCE=1 -e DEBUG=1 -v "$VOLUME:/var/lib/localstack" -v "$WORK/init:/etc/localstack/init:ro"
}
healthy() {
  for _ in $(seq 120); do [ "$(docker inspect -f '{{.State.Health.Status}}' "$NAME")" = healthy ] && return 0; sleep 0.5; done
  docker inspect -f '{{json .State.Health}}' "$NAME"; return 1
}
says_ready() { grep -qx Ready. <(docker logs "$NAME" 2>&1); } # no pipe: one that is closed at the first match would fail its writer
has_no_rights() { [ "$(docker exec "$NAME" bash -c 'echo $UID')" -gt 0 ]; }
hook_ran() {
  for _ in $(seq 60); do curl -fs "$EDGE/_localstack/init/ready" | grep -q '"state":"SUCCESSFUL"' && return 0; sleep 0.5; done
  curl -s "$EDGE/_localstack/init/ready"; return 1
}
replace() { docker rm -f "$NAME" && start_as_localstack; }
forgetful() { # a user who may not write to the volume is told so and served all the same
  docker rm -f "$NAME" && start --user 4321 && ready logs && docker logs "$NAME" 2>&1 | grep 'Nothing outlives this process' &&
    [ -z "$(awslocal apigatewayv2 get-apis --query 'Items[].ApiId')" ]
}
insists() { # unless state has to be kept
  docker rm -f "$NAME" && start --user 4321 -e PERSISTENCE=1 && [ "$(docker wait "$NAME")" = 1 ] && logs 2>&1 | grep 'cannot be written to'
}

mkdir -p "$WORK/init/ready.d"; chmod -R a+rX "$WORK"
printf '#!/bin/bash\nexec 3<>/dev/tcp/127.0.0.1/4566 && echo "the hook reached $AWS_ENDPOINT_URL"\n' >"$WORK/init/ready.d/hook.sh"; chmod +x "$WORK/init/ready.d/hook.sh"
free
step image docker build -q -f deploy/docker/Dockerfile --target all-in-one -t gatehouse . || exit 1
step start start_as_localstack || exit 1
step healthy healthy || { logs; exit 1; }
step says-ready says_ready
step has-no-rights has_no_rights
step hook-ran hook_ran
step deploy-to-image deploy
step call-image call
step call-from-inside-the-image call_from_inside
step talk-to-image talk
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}' | grep "$NAME" || true
step restart-image docker restart "$NAME"
step ready-after-restart ready logs
step still-there-after-restart call
step replace-container replace
step ready-after-replacement ready logs
step still-there-in-the-volume call
step sockets-in-the-volume talk
step forgetful-as-any-user forgetful
step insists-on-keeping-state insists
docker image ls --format '  {{.Repository}} {{.Size}}' | grep '^ *gatehouse ' || true
tell "the all-in-one image"

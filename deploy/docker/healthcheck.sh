#!/bin/bash
# healthcheck PORT [PATH]: something listens on this machine's port, and answers 200 at the path where one is given. Needs no curl.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
[ -z "${2:-}" ] && exit 0
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[ "$status" = 200 ]

#!/bin/bash
# awslocal in init hooks: the AWS CLI, pointed at this Gatehouse. The image brings no AWS CLI; docs/coming-from-localstack.md says how to add it.
command -v aws >/dev/null || { echo "awslocal: there is no AWS CLI in this image; see docs/coming-from-localstack.md" >&2; exit 127; }
export AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID:-test} AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY:-test} AWS_DEFAULT_REGION=${AWS_DEFAULT_REGION:-us-east-1}
exec aws --endpoint-url "${AWS_ENDPOINT_URL:-http://localhost:4566}" "$@"

# For checks of `aws cloudformation package`. A CLI older than 2.13 knows no AWS_ENDPOINT_URL, and `package` passes no --endpoint-url on: its own data
# then says where S3 is.

say_where_s3_is() { # say_where_s3_is FOLDER: data for AWS_DATA_PATH
  local folder="$1/s3/2006-03-01"
  mkdir -p "$folder"
  {
    printf '{"version": "1.0", "parameters": {"Bucket": {"type": "String", "required": false, "documentation": ""}, "Region": {"type": "String", "required": false, "builtIn": "AWS::Region", "documentation": ""}'
    printf '}, "rules": [{"type": "endpoint", "conditions": [], "endpoint": {"url": "%s/{Bucket}", "headers": {}, "properties": {"authSchemes": [{"name": "sigv4", "signingName": "s3", "signingRegion": "us-east-1", "disableDoubleEncoding": true}]}}}]}' "$ENDPOINT"
  } >"$folder/endpoint-rule-set-1.json"
}
export -f say_where_s3_is

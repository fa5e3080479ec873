# A REST API with one of everything that Terraform knows of it.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "endpoint" {
  type    = string
  default = "http://127.0.0.1:4566"
}

# What the second apply changes.
variable "greeting" {
  type    = string
  default = "hello"
}

variable "revision" {
  type    = number
  default = 1
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  endpoints {
    apigateway = var.endpoint
    lambda     = var.endpoint
    sts        = var.endpoint
  }
}

resource "aws_lambda_function" "fn" {
  function_name    = "tf-rest-fn"
  role             = "arn:aws:iam::000000000000:role/tf-rest-fn"
  runtime          = "nodejs20.x"
  handler          = "handler.handler"
  filename         = "${path.module}/handler.zip"
  source_code_hash = filebase64sha256("${path.module}/handler.zip")
  environment {
    variables = { GREETING = var.greeting }
  }
}

resource "aws_lambda_permission" "apigw" {
  statement_id  = "AllowApiGateway"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.fn.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.rest.execution_arn}/*/*"
}

resource "aws_api_gateway_account" "account" {
  cloudwatch_role_arn = "arn:aws:iam::000000000000:role/tf-rest-logs"
}

resource "aws_api_gateway_rest_api" "rest" {
  name                     = "tf-rest"
  description              = "revision ${var.revision}"
  binary_media_types       = var.revision == 1 ? ["image/png"] : ["image/png", "image/jpeg"]
  minimum_compression_size = var.revision == 1 ? "1024" : "2048"
  endpoint_configuration {
    types = ["REGIONAL"]
  }
  tags = { fixture = "terraform-rest", revision = tostring(var.revision) }
}

resource "aws_api_gateway_resource" "hello" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  parent_id   = aws_api_gateway_rest_api.rest.root_resource_id
  path_part   = "hello"
}

resource "aws_api_gateway_resource" "name" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  parent_id   = aws_api_gateway_resource.hello.id
  path_part   = "{name}"
}

resource "aws_api_gateway_model" "greeting" {
  rest_api_id  = aws_api_gateway_rest_api.rest.id
  name         = "Greeting"
  description  = "revision ${var.revision}"
  content_type = "application/json"
  schema       = jsonencode({ "$schema" = "http://json-schema.org/draft-04/schema#", type = "object", required = ["name"] })
}

resource "aws_api_gateway_request_validator" "body" {
  rest_api_id           = aws_api_gateway_rest_api.rest.id
  name                  = "body-${var.revision}"
  validate_request_body = true
}

resource "aws_api_gateway_authorizer" "token" {
  rest_api_id                      = aws_api_gateway_rest_api.rest.id
  name                             = "token"
  type                             = "TOKEN"
  authorizer_uri                   = aws_lambda_function.fn.invoke_arn
  identity_source                  = "method.request.header.Authorization"
  authorizer_result_ttl_in_seconds = var.revision == 1 ? 60 : 120
}

# A function behind a path variable.
resource "aws_api_gateway_method" "hello" {
  rest_api_id        = aws_api_gateway_rest_api.rest.id
  resource_id        = aws_api_gateway_resource.name.id
  http_method        = "GET"
  authorization      = "NONE"
  request_parameters = { "method.request.path.name" = true, "method.request.querystring.loud" = var.revision != 1 }
}

resource "aws_api_gateway_integration" "hello" {
  rest_api_id             = aws_api_gateway_rest_api.rest.id
  resource_id             = aws_api_gateway_resource.name.id
  http_method             = aws_api_gateway_method.hello.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.fn.invoke_arn
  timeout_milliseconds    = var.revision == 1 ? 12000 : 15000
}

# A validated body behind an authorizer.
resource "aws_api_gateway_method" "secured" {
  rest_api_id          = aws_api_gateway_rest_api.rest.id
  resource_id          = aws_api_gateway_resource.hello.id
  http_method          = "POST"
  authorization        = "CUSTOM"
  authorizer_id        = aws_api_gateway_authorizer.token.id
  request_validator_id = aws_api_gateway_request_validator.body.id
  request_models       = { "application/json" = aws_api_gateway_model.greeting.name }
}

resource "aws_api_gateway_integration" "secured" {
  rest_api_id             = aws_api_gateway_rest_api.rest.id
  resource_id             = aws_api_gateway_resource.hello.id
  http_method             = aws_api_gateway_method.secured.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.fn.invoke_arn
}

# What browsers ask first, answered by templates.
resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.rest.id
  resource_id   = aws_api_gateway_resource.name.id
  http_method   = "OPTIONS"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "preflight" {
  rest_api_id       = aws_api_gateway_rest_api.rest.id
  resource_id       = aws_api_gateway_resource.name.id
  http_method       = aws_api_gateway_method.preflight.http_method
  type              = "MOCK"
  request_templates = { "application/json" = jsonencode({ statusCode = 200 }) }
}

resource "aws_api_gateway_method_response" "preflight" {
  rest_api_id         = aws_api_gateway_rest_api.rest.id
  resource_id         = aws_api_gateway_resource.name.id
  http_method         = aws_api_gateway_method.preflight.http_method
  status_code         = "200"
  response_parameters = { "method.response.header.Access-Control-Allow-Origin" = true }
  response_models     = { "application/json" = "Empty" }
}

resource "aws_api_gateway_integration_response" "preflight" {
  rest_api_id         = aws_api_gateway_rest_api.rest.id
  resource_id         = aws_api_gateway_resource.name.id
  http_method         = aws_api_gateway_method.preflight.http_method
  status_code         = aws_api_gateway_method_response.preflight.status_code
  response_parameters = { "method.response.header.Access-Control-Allow-Origin" = var.revision == 1 ? "'https://example.com'" : "'*'" }
  depends_on          = [aws_api_gateway_integration.preflight]
}

resource "aws_api_gateway_gateway_response" "unauthorized" {
  rest_api_id         = aws_api_gateway_rest_api.rest.id
  response_type       = "UNAUTHORIZED"
  status_code         = "401"
  response_parameters = { "gatewayresponse.header.X-Revision" = "'${var.revision}'" }
  response_templates  = { "application/json" = "{\"message\":$context.error.messageString}" }
}

resource "aws_api_gateway_rest_api_policy" "open" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "${aws_api_gateway_rest_api.rest.execution_arn}/*" }]
  })
}

resource "aws_api_gateway_deployment" "now" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  description = "revision ${var.revision}"
  triggers    = { revision = var.revision }
  lifecycle {
    create_before_destroy = true
  }
  depends_on = [
    aws_api_gateway_integration.hello,
    aws_api_gateway_integration.secured,
    aws_api_gateway_integration_response.preflight,
    aws_api_gateway_gateway_response.unauthorized,
    aws_api_gateway_rest_api_policy.open,
  ]
}

resource "aws_api_gateway_client_certificate" "backend" {
  description = "revision ${var.revision}"
}

resource "aws_api_gateway_documentation_part" "api" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  location {
    type = "API"
  }
  properties = jsonencode({ description = "revision ${var.revision}" })
}

resource "aws_api_gateway_documentation_version" "first" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  version     = "1.0"
  description = "revision ${var.revision}"
  depends_on  = [aws_api_gateway_documentation_part.api]
}

resource "aws_api_gateway_vpc_link" "internal" {
  name        = "internal"
  description = "revision ${var.revision}"
  target_arns = ["arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/net/internal/50dc6c495c0c9188"]
}

resource "aws_api_gateway_api_key" "client" {
  name        = "client"
  description = "revision ${var.revision}"
}

resource "aws_api_gateway_usage_plan" "basic" {
  name = "basic"
  api_stages {
    api_id = aws_api_gateway_rest_api.rest.id
    stage  = aws_api_gateway_stage.dev.stage_name
  }
  quota_settings {
    limit  = var.revision == 1 ? 100 : 200
    period = "DAY"
  }
  throttle_settings {
    burst_limit = 10
    rate_limit  = var.revision == 1 ? 5 : 6
  }
}

resource "aws_api_gateway_usage_plan_key" "client" {
  key_id        = aws_api_gateway_api_key.client.id
  key_type      = "API_KEY"
  usage_plan_id = aws_api_gateway_usage_plan.basic.id
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id           = aws_api_gateway_rest_api.rest.id
  deployment_id         = aws_api_gateway_deployment.now.id
  stage_name            = "dev"
  client_certificate_id = aws_api_gateway_client_certificate.backend.id
  documentation_version = aws_api_gateway_documentation_version.first.version
  description           = "revision ${var.revision}"
  variables             = var.revision == 1 ? { tier = "local", gone = "soon" } : { tier = "still-local" }
  tags                  = { fixture = "terraform-rest" }
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  stage_name  = aws_api_gateway_stage.dev.stage_name
  method_path = "*/*"
  settings {
    throttling_burst_limit = var.revision == 1 ? 50 : 60
    throttling_rate_limit  = 100
  }
}

output "api_id" { value = aws_api_gateway_rest_api.rest.id }
output "invoke_url" { value = aws_api_gateway_stage.dev.invoke_url }

namespace Gatehouse.ControlPlane.Tests;

/// <summary>Documents that tests import.</summary>
internal static class Documents
{
    public const string Function =
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:f/invocations";

    /// <summary>In the shape in which SAM's transform writes an HttpApi with authorizers, CORS and tags.</summary>
    public const string Sam = $$"""
        {
          "openapi": "3.0.1",
          "info": { "title": "stack", "version": "1.0" },
          "paths": {
            "/$default": {
              "x-amazon-apigateway-any-method": {
                "isDefaultRoute": true,
                "responses": {},
                "x-amazon-apigateway-integration": {
                  "httpMethod": "POST", "type": "aws_proxy", "payloadFormatVersion": "2.0", "uri": "{{Function}}"
                }
              }
            },
            "/orders/{id}": {
              "get": {
                "responses": {},
                "security": [ { "Tokens": [ "orders:read", "orders:write" ] } ],
                "x-amazon-apigateway-integration": {
                  "httpMethod": "POST", "type": "aws_proxy", "payloadFormatVersion": "2.0", "timeoutInMillis": 15000, "uri": "{{Function}}"
                }
              },
              "delete": {
                "responses": {},
                "security": [ { "Asked": [] } ],
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "payloadFormatVersion": "1.0", "uri": "{{Function}}" }
              },
              "put": {
                "responses": {},
                "security": [ { "AWS_IAM": [] } ],
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "payloadFormatVersion": "2.0", "uri": "{{Function}}" }
              },
              "head": {
                "responses": {},
                "security": [ { "NONE": [] } ],
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "payloadFormatVersion": "2.0", "uri": "{{Function}}" }
              }
            }
          },
          "components": {
            "securitySchemes": {
              "Tokens": {
                "type": "oauth2",
                "x-amazon-apigateway-authorizer": {
                  "type": "jwt",
                  "identitySource": "$request.header.Authorization",
                  "jwtConfiguration": { "audience": [ "a", "b" ], "issuer": "https://issuer.example" }
                }
              },
              "Asked": {
                "type": "apiKey", "name": "Unused", "in": "header",
                "x-amazon-apigateway-authorizer": {
                  "type": "request",
                  "identitySource": "$request.header.Authorization, $request.querystring.t",
                  "authorizerUri": "{{Function}}",
                  "authorizerPayloadFormatVersion": "2.0",
                  "authorizerResultTtlInSeconds": 23,
                  "enableSimpleResponses": true
                }
              },
              "AWS_IAM": { "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "awsSigv4" }
            }
          },
          "tags": [ { "name": "httpapi:createdBy", "x-amazon-apigateway-tag-value": "SAM" }, { "name": "plain" } ],
          "x-amazon-apigateway-cors": { "allowOrigins": [ "https://a.example" ], "allowCredentials": true, "allowMethods": [ "GET" ], "maxAge": 60 }
        }
        """;

    /// <summary>A document of one operation.</summary>
    public static string With(string operation, string rest = "", string path = "/p") => $$"""
        {
          "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
          "paths": { "{{path}}": { "get": { {{operation}} } } }{{(rest.Length == 0 ? "" : ",")}}{{rest}}
        }
        """;

    /// <summary>The member that makes an operation one of a backend's.</summary>
    public const string Backend =
        """ "x-amazon-apigateway-integration": { "type": "http_proxy", "httpMethod": "GET", "uri": "https://example.com", "payloadFormatVersion": 1.0 } """;
}

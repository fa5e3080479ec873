using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests;

public sealed class GetExportTests
{
    private const string Everything = "apigateway,documentation";

    private const string Document = $$$"""
        {
          "swagger": "2.0",
          "info": { "version": "1.0", "title": "shop", "description": "Sells." },
          "paths": {
            "/pets/{id}": {
              "get": {
                "operationId": "getPet",
                "produces": [ "application/json" ],
                "parameters": [ { "name": "id", "in": "path", "required": true, "type": "string" }, { "name": "q", "in": "query", "type": "string" } ],
                "security": [ { "Tokens": [] }, { "api_key": [] } ],
                "x-amazon-apigateway-request-validator": "all",
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "uri": "{{{GivenRest.FunctionUri}}}", "timeoutInMillis": 1000 },
                "responses": { "200": { "description": "ok", "schema": { "$ref": "#/definitions/Pet" }, "headers": { "X-Age": { "type": "string" } } } }
              },
              "post": {
                "consumes": [ "application/json" ],
                "parameters": [ { "name": "id", "in": "path", "required": true, "type": "string" }, { "name": "Pet", "in": "body", "schema": { "$ref": "#/definitions/Pet" } } ],
                "security": [ { "Pool": [ "pets/write" ] } ],
                "x-amazon-apigateway-integration": {
                  "type": "http", "httpMethod": "POST", "uri": "https://pets.example/{id}", "passthroughBehavior": "never", "contentHandling": "CONVERT_TO_TEXT",
                  "requestParameters": { "integration.request.path.id": "method.request.path.id" },
                  "requestTemplates": { "application/json": "$input.body" },
                  "responses": {
                    "default": { "statusCode": "200", "responseTemplates": { "application/json": "{}" } },
                    "4\\d{2}": { "statusCode": "404" }
                  }
                },
                "responses": { "200": { "description": "ok" }, "404": { "description": "none" } }
              },
              "delete": {
                "parameters": [ { "name": "id", "in": "path", "required": true, "type": "string" } ],
                "security": [ { "sigv4": [] } ],
                "x-amazon-apigateway-integration": { "type": "mock", "requestTemplates": { "application/json": "{\"statusCode\": 200}" } },
                "responses": {}
              }
            },
            "/any": { "x-amazon-apigateway-any-method": { "x-amazon-apigateway-integration": { "type": "http_proxy", "httpMethod": "ANY", "uri": "https://e.example" } } }
          },
          "definitions": {
            "Pet": { "type": "object", "properties": { "owner": { "$ref": "#/definitions/Owner" } } },
            "Owner": { "type": "object", "properties": { "n": { "type": "string" } } }
          },
          "securityDefinitions": {
            "Tokens": {
              "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "custom",
              "x-amazon-apigateway-authorizer": { "type": "token", "authorizerUri": "{{{GivenRest.FunctionUri}}}", "authorizerResultTtlInSeconds": 5, "identityValidationExpression": "^x" }
            },
            "Pool": {
              "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "cognito_user_pools",
              "x-amazon-apigateway-authorizer": { "type": "cognito_user_pools", "providerARNs": [ "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_x" ] }
            },
            "api_key": { "type": "apiKey", "name": "x-api-key", "in": "header" },
            "sigv4": { "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "awsSigv4" }
          },
          "x-amazon-apigateway-request-validators": { "all": { "validateRequestBody": true, "validateRequestParameters": true } },
          "x-amazon-apigateway-binary-media-types": [ "image/png" ],
          "x-amazon-apigateway-minimum-compression-size": 10,
          "x-amazon-apigateway-policy": { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*" } ] },
          "x-amazon-apigateway-endpoint-configuration": { "disableExecuteApiEndpoint": true },
          "x-amazon-apigateway-gateway-responses": { "UNAUTHORIZED": { "statusCode": 401, "responseParameters": { "gatewayresponse.header.X": "'y'" } } },
          "x-amazon-apigateway-documentation": { "documentationParts": [ { "location": { "type": "METHOD", "path": "/pets/{id}", "method": "GET" }, "properties": { "summary": "one" } } ] }
        }
        """;

    [Theory]
    [InlineData("swagger", "application/json")]
    [InlineData("swagger", "application/yaml")]
    [InlineData("oas30", "application/json")]
    [InlineData("oas30", "application/yaml")]
    public async Task What_is_exported_is_imported_and_exported_as_the_same(string type, string accept)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await ServedAsync(bench, ByteString.CopyFromUtf8(Document));
        var first = await ExportAsync(bench, api, type, Everything, accept);

        var copy = await ServedAsync(bench, first.Body);
        var second = await ExportAsync(bench, copy, type, Everything, accept);

        second.Body.ToStringUtf8().Replace(copy.Id, api.Id, StringComparison.Ordinal).ShouldBe(first.Body.ToStringUtf8());
    }

    [Fact]
    public async Task Nothing_of_a_Swagger_document_is_lost()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await ServedAsync(bench, ByteString.CopyFromUtf8(Document));

        var export = await ExportAsync(bench, api, "swagger", Everything);

        var document = JsonNode.Parse(export.Body.ToStringUtf8())!;
        document["host"]!.GetValue<string>().ShouldStartWith($"{api.Id}.execute-api.");
        document["basePath"]!.GetValue<string>().ShouldBe("/dev");
        document["info"]!.ToJsonString().ShouldBe("""{"description":"Sells.","version":"1.0","title":"shop"}""");
        var paths = document["paths"]!.AsObject();
        paths.Select(path => path.Key).ShouldBe(["/any", "/pets", "/pets/{id}"]);
        var get = paths["/pets/{id}"]!["get"]!;
        get["parameters"]!.ToJsonString().ShouldBe(
            """[{"name":"id","in":"path","required":true,"type":"string"},{"name":"q","in":"query","required":false,"type":"string"}]""");
        get["responses"]!["200"]!.ToJsonString().ShouldBe(
            """{"description":"200 response","headers":{"X-Age":{"type":"string"}},"schema":{"$ref":"#/definitions/Pet"}}""");
        get["security"]!.ToJsonString().ShouldBe("""[{"Tokens":[]},{"api_key":[]}]""");
        var post = paths["/pets/{id}"]!["post"]!;
        post["security"]!.ToJsonString().ShouldBe("""[{"Pool":["pets/write"]}]""");
        post["x-amazon-apigateway-integration"]!["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["default", "4\\d{2}"]);
        document["definitions"]!["Pet"]!["properties"]!["owner"]!["$ref"]!.GetValue<string>().ShouldBe("#/definitions/Owner");
        document["securityDefinitions"]!["Tokens"]!["x-amazon-apigateway-authorizer"]!["identityValidationExpression"]!.GetValue<string>().ShouldBe("^x");
        document["x-amazon-apigateway-documentation"]!["documentationParts"]!.AsArray().ShouldHaveSingleItem();
        foreach (var extension in (string[])["request-validators", "binary-media-types", "minimum-compression-size", "policy", "endpoint-configuration", "gateway-responses"])
        {
            document[$"x-amazon-apigateway-{extension}"].ShouldNotBeNull(extension);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("integrations", "x-amazon-apigateway-integration")]
    [InlineData("authorizers", "x-amazon-apigateway-authorizer")]
    [InlineData("documentation", "x-amazon-apigateway-documentation")]
    [InlineData("validators", "x-amazon-apigateway-request-validators x-amazon-apigateway-request-validator")]
    [InlineData("gatewayresponses", "x-amazon-apigateway-gateway-responses")]
    public async Task Only_the_extensions_that_are_asked_for_are_there(string extensions, string expected)
    {
        string[] all =
        [
            "x-amazon-apigateway-integration", "x-amazon-apigateway-authorizer", "x-amazon-apigateway-documentation", "x-amazon-apigateway-policy",
            "x-amazon-apigateway-request-validators", "x-amazon-apigateway-request-validator", "x-amazon-apigateway-gateway-responses",
        ];
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await ServedAsync(bench, ByteString.CopyFromUtf8(Document));

        var document = (await ExportAsync(bench, api, "oas30", extensions)).Body.ToStringUtf8();

        all.Where(extension => document.Contains($"\"{extension}\"", StringComparison.Ordinal)).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task What_was_edited_after_the_deployment_is_not_exported()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        await bench.MethodAsync(api, "POST");

        var export = await ExportAsync(bench, api, "oas30", "integrations");

        var root = JsonNode.Parse(export.Body.ToStringUtf8())!["paths"]!["/"]!.AsObject();
        root.Select(operation => operation.Key).ShouldBe(["get"]);
        export.ContentDisposition.ShouldStartWith("attachment; filename=\"oas30_");
    }

    [Theory]
    [InlineData("wsdl", "", 400)]
    [InlineData("swagger", "nonsense", 400)]
    [InlineData("swagger", "postman", 501)]
    public async Task What_cannot_be_exported_is_refused(string type, string extensions, int status)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");

        (await bench.FailAsync(Request(api, type, extensions, "application/json"))).HttpStatus.ShouldBe(status);
    }

    private static async Task<RestApi> ServedAsync(ControlPlaneBench bench, ByteString document)
    {
        var api = await bench.CallAsync<RestApi>(new ImportRestApiRequest { Body = document });
        await bench.DeployAsync(api, "dev");
        await bench.DoAsync(new CreateDocumentationVersionRequest { RestApiId = api.Id, DocumentationVersion = "1", StageName = "dev" });
        return api;
    }

    private static Task<ExportResponse> ExportAsync(
        ControlPlaneBench bench, RestApi api, string type, string extensions, string accept = "application/json") =>
        bench.CallAsync<ExportResponse>(Request(api, type, extensions, accept));

    private static GetExportRequest Request(RestApi api, string type, string extensions, string accept) =>
        new() { RestApiId = api.Id, StageName = "dev", ExportType = type, Accepts = accept, Parameters = { ["extensions"] = extensions } };
}

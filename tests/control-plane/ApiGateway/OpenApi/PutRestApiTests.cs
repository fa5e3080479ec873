using Gatehouse.Aws.ApiGateway;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests;

public sealed class PutRestApiTests
{
    // In the shape in which SAM's transform writes an Api.
    private const string Sam = $$"""
        {
          "swagger": "2.0",
          "info": { "version": "1.0", "title": "stack" },
          "paths": {
            "/pets/{id}": {
              "get": {
                "parameters": [ { "name": "id", "in": "path", "required": true, "type": "string" }, { "name": "q", "in": "query" } ],
                "security": [ { "Tokens": [] }, { "api_key": [] } ],
                "x-amazon-apigateway-request-validator": "all",
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "uri": "{{GivenRest.FunctionUri}}" },
                "responses": {}
              },
              "post": {
                "consumes": [ "application/json" ],
                "parameters": [ { "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Pet" } } ],
                "security": [ { "AWS_IAM": [] } ],
                "x-amazon-apigateway-integration": { "httpMethod": "POST", "type": "aws_proxy", "uri": "{{GivenRest.FunctionUri}}" },
                "responses": {}
              },
              "options": {
                "consumes": [ "application/json" ], "produces": [ "application/json" ],
                "x-amazon-apigateway-integration": {
                  "type": "mock",
                  "requestTemplates": { "application/json": "{ \"statusCode\": 200 }" },
                  "responses": {
                    "default": {
                      "statusCode": "200",
                      "responseParameters": { "method.response.header.Access-Control-Allow-Origin": "'*'" },
                      "responseTemplates": { "application/json": "{}\n" }
                    }
                  }
                },
                "responses": { "200": { "description": "ok", "headers": { "Access-Control-Allow-Origin": { "type": "string" } } } }
              }
            },
            "/any": { "x-amazon-apigateway-any-method": { "x-amazon-apigateway-integration": { "type": "http_proxy", "httpMethod": "ANY", "uri": "https://e.example" } } }
          },
          "definitions": { "Pet": { "type": "object", "properties": { "owner": { "$ref": "#/definitions/Owner" } } }, "Owner": { "type": "object", "properties": { "n": { "type": "string" } } } },
          "securityDefinitions": {
            "Tokens": {
              "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "custom",
              "x-amazon-apigateway-authorizer": { "type": "token", "authorizerUri": "{{GivenRest.FunctionUri}}", "authorizerResultTtlInSeconds": 5 }
            },
            "api_key": { "type": "apiKey", "name": "x-api-key", "in": "header" },
            "AWS_IAM": { "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "awsSigv4" }
          },
          "x-amazon-apigateway-request-validators": { "all": { "validateRequestBody": true, "validateRequestParameters": true } },
          "x-amazon-apigateway-binary-media-types": [ "image/png" ],
          "x-amazon-apigateway-gateway-responses": { "UNAUTHORIZED": { "statusCode": 401, "responseParameters": { "gatewayresponse.header.X": "'y'" } } }
        }
        """;

    [Fact]
    public async Task What_SAM_writes_becomes_an_API_that_can_be_deployed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var put = await PutAsync(bench, api, Sam, "overwrite");
        await bench.DeployAsync(api, "dev");

        put.Name.ShouldBe("stack");
        put.BinaryMediaTypes.ShouldBe(["image/png"]);
        var contents = (await bench.RestSnapshotAsync(api.Id, ready => ready.Stages.Count == 1)).Stages[0].Deployment;
        var pets = contents.Resources.Single(resource => resource.Path == "/pets/{id}");
        pets.ResourceMethods.Keys.Order().ShouldBe(["GET", "OPTIONS", "POST"]);
        contents.Resources.Single(resource => resource.Path == "/any").ResourceMethods.Keys.ShouldBe(["ANY"]);
        contents.GatewayResponses.ShouldHaveSingleItem().StatusCode.ShouldBe("401");
    }

    [Fact]
    public async Task Methods_take_over_security_parameters_and_models()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await PutAsync(bench, api, Sam, "overwrite");

        var methods = (await ResourcesAsync(bench, api)).Single(resource => resource.Path == "/pets/{id}").ResourceMethods;

        var authorizer = (await bench.CallAsync<Aws.ApiGateway.Authorizers>(new GetAuthorizersRequest { RestApiId = api.Id })).Items.ShouldHaveSingleItem();
        authorizer.IdentitySource.ShouldBe("method.request.header.Authorization");
        methods["GET"].AuthorizationType.ShouldBe("CUSTOM");
        methods["GET"].AuthorizerId.ShouldBe(authorizer.Id);
        methods["GET"].ApiKeyRequired.ShouldBeTrue();
        methods["GET"].RequestParameters.ShouldBe(
            new Dictionary<string, bool> { ["method.request.path.id"] = true, ["method.request.querystring.q"] = false }, ignoreOrder: true);
        methods["GET"].HasRequestValidatorId.ShouldBeTrue();
        methods["POST"].AuthorizationType.ShouldBe("AWS_IAM");
        methods["POST"].RequestModels.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("application/json", "Pet"));
        methods["OPTIONS"].MethodIntegration.IntegrationResponses["200"].ResponseTemplates["application/json"].ShouldBe("{}\n");
        var model = await bench.CallAsync<Model>(new GetModelRequest { RestApiId = api.Id, ModelName = "Pet" });
        model.Schema.ShouldContain($"https://apigateway.amazonaws.com/restapis/{api.Id}/models/Owner");
    }

    [Fact]
    public async Task Overwriting_takes_away_what_the_document_does_not_have_and_keeps_ids()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await PutAsync(bench, api, Sam, "overwrite");
        var former = (await ResourcesAsync(bench, api)).Single(resource => resource.Path == "/any");
        const string small = """{ "swagger": "2.0", "info": { "title": "s" }, "paths": { "/any": { "get": { "responses": {} } } } }""";

        await PutAsync(bench, api, small, "overwrite");

        var resources = await ResourcesAsync(bench, api);
        resources.Select(resource => resource.Path).Order().ShouldBe(["/", "/any"]);
        resources.Single(resource => resource.Path == "/any").Id.ShouldBe(former.Id);
        resources.Single(resource => resource.Path == "/any").ResourceMethods.Keys.ShouldBe(["GET"]);
        (await bench.CallAsync<Aws.ApiGateway.Authorizers>(new GetAuthorizersRequest { RestApiId = api.Id })).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Merging_keeps_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await PutAsync(bench, api, Sam, "overwrite");
        const string small = """{ "swagger": "2.0", "info": { "title": "s" }, "paths": { "/any": { "get": { "responses": {} } } } }""";

        await PutAsync(bench, api, small, "merge");

        var resources = await ResourcesAsync(bench, api);
        resources.Count.ShouldBe(4);
        resources.Single(resource => resource.Path == "/any").ResourceMethods.Keys.Order().ShouldBe(["ANY", "GET"]);
    }

    [Fact]
    public async Task An_import_makes_an_API_or_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<RestApi>(new ImportRestApiRequest
        {
            Body = ByteString.CopyFromUtf8(Sam),
            Parameters = { ["endpointConfigurationTypes"] = "REGIONAL" },
        });
        var failure = await bench.FailAsync(new ImportRestApiRequest
        {
            Body = ByteString.CopyFromUtf8(Sam.Replace("\"Tokens\": [] }", "\"Unknown\": [] }", StringComparison.Ordinal)),
        });

        api.EndpointConfiguration.Types_.ShouldBe(["REGIONAL"]);
        failure.Code.ShouldBe("BadRequestException");
        (await bench.CallAsync<RestApiPage>(new GetRestApisRequest())).Items.ShouldHaveSingleItem().Id.ShouldBe(api.Id);
    }

    [Fact]
    public async Task OpenAPI_3_says_the_same()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string body = """
            openapi: 3.0.1
            info: {title: y, version: "1"}
            servers: [{url: "/{basePath}", variables: {basePath: {default: v1}}}]
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}
                  x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: 200}}}
            components: {schemas: {Pet: {type: object, properties: {a: {type: string}}}}}
            """;

        var api = await bench.CallAsync<RestApi>(
            new ImportRestApiRequest { Body = ByteString.CopyFromUtf8(body), Parameters = { ["basepath"] = "prepend" } });

        var method = (await ResourcesAsync(bench, api)).Single(resource => resource.Path == "/v1/pets").ResourceMethods["POST"];
        method.RequestModels["application/json"].ShouldBe("Pet");
        method.MethodResponses["200"].ResponseModels["application/json"].ShouldStartWith("MODEL");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{ "swagger": "2.0", "info": { "title": "s" }, "paths": { "/{a+}/b": {} } }""")]
    public async Task What_is_no_document_is_refused(string body)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new ImportRestApiRequest { Body = ByteString.CopyFromUtf8(body) })).Code.ShouldBe("BadRequestException");
    }

    private static Task<RestApi> PutAsync(ControlPlaneBench bench, RestApi api, string body, string mode) =>
        bench.CallAsync<RestApi>(new PutRestApiRequest { RestApiId = api.Id, Mode = mode, Body = ByteString.CopyFromUtf8(body) });

    private static async Task<IReadOnlyList<Resource>> ResourcesAsync(ControlPlaneBench bench, RestApi api) =>
        (await bench.CallAsync<ResourcePage>(new GetResourcesRequest { RestApiId = api.Id, Embed = { "methods" } })).Items;
}

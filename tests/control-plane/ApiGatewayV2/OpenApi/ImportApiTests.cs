using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ImportApiTests
{
    [Fact]
    public async Task What_SAM_writes_becomes_an_API_with_routes_and_authorizers()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });

        var routes = (await RoutesAsync(bench, api)).ToDictionary(route => route.RouteKey);
        routes.Keys.Order().ShouldBe(["$default", "DELETE /orders/{id}", "GET /orders/{id}", "HEAD /orders/{id}", "PUT /orders/{id}"]);
        routes["GET /orders/{id}"].AuthorizationType.ShouldBe("JWT");
        routes["GET /orders/{id}"].AuthorizationScopes.ShouldBe(["orders:read", "orders:write"]);
        routes["DELETE /orders/{id}"].AuthorizationType.ShouldBe("CUSTOM");
        routes["PUT /orders/{id}"].AuthorizationType.ShouldBe("AWS_IAM");
        routes["HEAD /orders/{id}"].AuthorizationType.ShouldBe("NONE");
        var authorizers = await bench.CallAsync<AuthorizerPage>(new GetAuthorizersRequest { ApiId = api.ApiId });
        authorizers.Items.Single(authorizer => authorizer.Name == "Asked").IdentitySource
            .ShouldBe(["$request.header.Authorization", "$request.querystring.t"]);
        authorizers.Items.Single(authorizer => authorizer.Name == "Tokens").AuthorizerId.ShouldBe(routes["GET /orders/{id}"].AuthorizerId);
    }

    [Fact]
    public async Task The_API_itself_is_the_documents_info_tags_and_CORS()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });

        api.Name.ShouldBe("stack");
        api.Version.ShouldBe("1.0");
        api.ProtocolType.ShouldBe("HTTP");
        api.Tags.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("httpapi:createdBy", "SAM"));
        api.CorsConfiguration.ShouldBe(new CorsConfiguration
        {
            AllowOrigins = { "https://a.example" },
            AllowMethods = { "GET" },
            AllowCredentials = true,
            MaxAge = 60,
        });
    }

    [Fact]
    public async Task An_integration_that_is_referred_to_is_made_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string reference = """ "x-amazon-apigateway-integration": { "$ref": "#/components/x-amazon-apigateway-integrations/one" } """;
        var body = $$"""
            {
              "openapi": "3.0.1", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { {{reference}} } }, "/b": { "post": { {{reference}} } } },
              "components": { "x-amazon-apigateway-integrations": { "one": { "type": "HTTP_PROXY", "httpMethod": "ANY", "uri": "https://e.example" } } }
            }
            """;

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body });

        var integration = (await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem();
        (await RoutesAsync(bench, api)).Select(route => route.Target).Distinct().ShouldBe([$"integrations/{integration.IntegrationId}"]);
    }

    [Fact]
    public async Task Every_member_of_an_integration_is_taken_over()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var body = Documents.With("""
            "x-amazon-apigateway-integration": {
              "type": "http_proxy", "httpMethod": "PATCH", "payloadFormatVersion": 1.0, "connectionType": "VPC_LINK",
              "uri": "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/lb/50dc6c495c0c9188/f2f7dc8efc522ab2",
              "connectionId": "abc", "timeoutInMillis": 500, "tlsConfig": { "serverNameToVerify": "e.example" },
              "requestParameters": { "append:header.a": "$request.path.id" },
              "responseParameters": { "500": { "overwrite:statuscode": "403" } }
            }
            """);

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body });

        var integration = (await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem();
        integration.IntegrationId = "";
        integration.ClearIntegrationId();
        integration.ClearDescription();
        integration.ShouldBe(new Integration
        {
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "PATCH",
            IntegrationUri = "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/lb/50dc6c495c0c9188/f2f7dc8efc522ab2",
            PayloadFormatVersion = "1.0",
            ConnectionType = "VPC_LINK",
            ConnectionId = "abc",
            TimeoutInMillis = 500,
            TlsConfig = new TlsConfig { ServerNameToVerify = "e.example" },
            RequestParameters = { ["append:header.a"] = "$request.path.id" },
            ResponseParameters = { ["500"] = new IntegrationParameters { Entries = { ["overwrite:statuscode"] = "403" } } },
        });
    }

    [Theory]
    [InlineData("", "GET /e")]
    [InlineData("ignore", "GET /e")]
    [InlineData("prepend", "GET /a/b/c/e")]
    [InlineData("split", "GET /b/c/e")]
    public async Task The_base_path_goes_where_the_caller_wants_it(string mode, string key)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var body = Documents.With(Documents.Backend, """ "servers": [ { "url": "https://api.example/a/b/c" } ] """, path: "/e");

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body, Basepath = mode });

        (await RoutesAsync(bench, api)).ShouldHaveSingleItem().RouteKey.ShouldBe(key);
    }

    [Fact]
    public async Task YAML_says_the_same()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string body = """
            openapi: 3.0.1
            info: {title: y, version: "2"}
            paths:
              /pets:
                x-amazon-apigateway-any-method:
                  x-amazon-apigateway-integration: &backend
                    type: http_proxy
                    httpMethod: ANY
                    uri: https://e.example
                    payloadFormatVersion: 1.0
              /cats:
                get:
                  x-amazon-apigateway-integration: *backend
            """;

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body });

        (await RoutesAsync(bench, api)).Select(route => route.RouteKey).Order().ShouldBe(["ANY /pets", "GET /cats"]);
    }

    [Fact]
    public async Task A_warning_stops_only_who_wants_to_be_stopped()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var body = Documents.With(""" "x-amazon-apigateway-integration": { "type": "mock" } """);

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body });
        var failure = await bench.FailAsync(new ImportApiRequest { Body = body, FailOnWarnings = true });

        api.Warnings.ShouldHaveSingleItem().ShouldStartWith("Unable to create integration for resource at path 'GET /p': ");
        (await RoutesAsync(bench, api)).ShouldHaveSingleItem().HasTarget.ShouldBeFalse();
        failure.Message.ShouldBe($"Warnings found during import:\n\t{api.Warnings[0]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("- a\n- b")]
    [InlineData("{\"swagger\":\"2.0\"}")]
    [InlineData("{\"openapi\":\"3.0.1\",\"openapi\":\"3.0.1\"}")]
    [InlineData("openapi: 3.0.1\ninfo: {title: t, version: v}\npaths: &p {a: *p}")]
    public async Task What_is_no_document_is_refused(string body)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(new ImportApiRequest { Body = body });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Theory]
    [InlineData(""" "security": [ { "none": [] } ], """)]
    [InlineData(""" "security": [ { "plain": [] } ], """)]
    [InlineData(""" "security": [ { "one": [] }, { "two": [] } ], """)]
    public async Task Security_that_could_not_be_enforced_is_refused(string security)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var body = Documents.With(
            security + Documents.Backend,
            """ "components": { "securitySchemes": { "plain": { "type": "apiKey", "name": "x", "in": "header" } } } """);

        var failure = await bench.FailAsync(new ImportApiRequest { Body = body });

        failure.Code.ShouldBe("BadRequestException");
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documents_security_holds_where_an_operation_has_none_of_its_own()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string secured = """
            "security": [ { "iam": [] } ],
            "components": { "securitySchemes": { "iam": { "type": "apiKey", "name": "x", "in": "header", "x-amazon-apigateway-authtype": "awsSigv4" } } }
            """;

        var closed = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.With(Documents.Backend, secured) });
        var open = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.With(""" "security": [], """ + Documents.Backend, secured) });

        (await RoutesAsync(bench, closed)).ShouldHaveSingleItem().AuthorizationType.ShouldBe("AWS_IAM");
        (await RoutesAsync(bench, open)).ShouldHaveSingleItem().AuthorizationType.ShouldBe("NONE");
    }

    [Fact]
    public async Task The_caller_stands_in_for_variables_of_AWS()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var body = Documents.With(
            """ "x-amazon-apigateway-integration": { "type": "aws_proxy", "payloadFormatVersion": "2.0", "uri": "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:f" } """);

        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = body });

        (await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem()
            .IntegrationUri.ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:f");
    }

    private static async Task<IReadOnlyList<Route>> RoutesAsync(ControlPlaneBench bench, Api api) =>
        (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).Items;
}

using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Responding;

/// <summary>Sources: AWS developer guide, api-gateway-gatewayResponse-definition; LocalStack snapshots test_gateway_response_*, validated on AWS.</summary>
public sealed class GatewayResponseTests
{
    [Fact]
    public async Task A_type_has_its_own_status_headers_and_body()
    {
        var response = new GatewayResponse
        {
            ResponseType = "MISSING_AUTHENTICATION_TOKEN",
            StatusCode = "404",
            ResponseParameters =
            {
                ["gatewayresponse.header.Access-Control-Allow-Origin"] = "'*'",
                ["gatewayresponse.header.x-who"] = "method.request.header.x-client",
                ["gatewayresponse.header.x-api"] = "context.apiId",
                ["gatewayresponse.header.x-none"] = "method.request.querystring.none",
            },
            ResponseTemplates =
            {
                ["application/json"] = """{"message":$context.error.messageString,"raw":"$context.error.message","type":"$context.error.responseType","stage":"$context.stage","v":"$stageVariables.k","q":"$method.request.querystring.q","other":"$input.body"}""",
            },
        };

        using var answer = await GetAsync(response, "/dev/none?q=x");

        ((int)answer.StatusCode).ShouldBe(404);
        answer.Header("Access-Control-Allow-Origin").ShouldBe("*");
        answer.Header("x-who").ShouldBe("me");
        answer.Header("x-api").ShouldBe("abc123");
        answer.Header("x-none").ShouldBeEmpty();
        answer.Header("x-amzn-ErrorType").ShouldBe("MissingAuthenticationTokenException");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"message":"Missing Authentication Token","raw":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN","stage":"dev","v":"v","q":"x","other":"$input.body"}""");
    }

    [Fact]
    public async Task A_class_of_failures_has_a_default_that_keeps_each_status()
    {
        var response = new GatewayResponse { ResponseType = "DEFAULT_4XX", ResponseParameters = { ["gatewayresponse.header.x-cors"] = "'yes'" } };

        using var answer = await GetAsync(response, "/dev/none");

        ((int)answer.StatusCode).ShouldBe(403);
        answer.Header("x-cors").ShouldBe("yes");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Missing Authentication Token"}""");
    }

    [Fact]
    public async Task The_default_of_a_class_may_set_a_status()
    {
        using var answer = await GetAsync(new GatewayResponse { ResponseType = "DEFAULT_4XX", StatusCode = "418" }, "/dev/none");

        ((int)answer.StatusCode).ShouldBe(418);
    }

    [Fact]
    public async Task A_function_that_fails_is_of_the_class_of_server_errors()
    {
        var response = new GatewayResponse { ResponseType = "DEFAULT_5XX", ResponseParameters = { ["gatewayresponse.header.x-cors"] = "'yes'" } };

        using var answer = await GetAsync(response, "/dev/pets", functionError: "Unhandled");

        ((int)answer.StatusCode).ShouldBe(502);
        answer.Header("x-cors").ShouldBe("yes");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Internal server error"}""");
    }

    [Fact]
    public async Task The_client_chooses_among_the_media_types()
    {
        var response = new GatewayResponse
        {
            ResponseType = "DEFAULT_4XX",
            ResponseTemplates = { ["application/json"] = "{}", ["application/xml"] = "<m>$context.error.message</m>" },
        };

        using var answer = await GetAsync(response, "/dev/none", accept: "application/xml");

        answer.Header("Content-Type").ShouldBe("application/xml");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("<m>Missing Authentication Token</m>");
    }

    private static async Task<HttpResponseMessage> GetAsync(
        GatewayResponse response, string path, string? functionError = null, string accept = "*/*")
    {
        var snapshot = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets")
            .Deployed(deployment => deployment.GatewayResponses.Add(response))
            .Changed(api => api.Stages[0].Stage.Variables["k"] = "v");
        await using var edge = await TestEdge.ServingAsync(snapshot);
        edge.Execution.FunctionError = functionError;
        var request = edge.Request(HttpMethod.Get, path);
        request.Headers.Add("x-client", "me");
        request.Headers.Add("Accept", accept);
        return await edge.SendAsync(request);
    }
}

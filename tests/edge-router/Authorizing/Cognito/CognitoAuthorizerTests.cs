using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Cognito;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html</summary>
public sealed class CognitoAuthorizerTests
{
    private const string Pool = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc";
    private const string Issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_abc";
    private const string Unauthorized = """{"message":"Unauthorized"}""";

    [Theory]
    [InlineData("id", null, "", 200, "ok")]
    [InlineData("access", null, "", 401, Unauthorized)]
    [InlineData("access", "read", "read write", 200, "ok")]
    [InlineData("access", "read", "write", 401, Unauthorized)]
    [InlineData("id", "read", "read", 401, Unauthorized)]
    public async Task The_use_of_the_token_follows_the_methods_scopes(string use, string? wanted, string scope, int status, string body)
    {
        var claims = new JsonObject { ["exp"] = "+60", ["token_use"] = use, ["scope"] = scope };

        var (answered, text, _) = await AskAsync(claims, wanted);

        (answered, text).ShouldBe((status, body));
    }

    [Fact]
    public async Task A_token_whose_time_is_over_is_told_so()
    {
        var (status, body, _) = await AskAsync(new() { ["exp"] = "-1", ["token_use"] = "id" });

        (status, body).ShouldBe((401, """{"message":"The incoming token has expired"}"""));
    }

    [Fact]
    public async Task A_token_of_another_pool_is_refused()
    {
        var (status, body, _) = await AskAsync(new() { ["iss"] = Issuer + "x", ["exp"] = "+60", ["token_use"] = "id" });

        (status, body).ShouldBe((401, Unauthorized));
    }

    [Fact]
    public async Task Claims_reach_the_function_as_texts()
    {
        var (_, _, told) = await AskAsync(new()
        {
            ["sub"] = "user-1",
            ["exp"] = 1900000000,
            ["token_use"] = "id",
            ["email_verified"] = true,
            ["cognito:groups"] = new JsonArray("a", "b"),
        });

        JsonNode.Parse(told)!["requestContext"]!["authorizer"]!["claims"]!.ToJsonString().ShouldBe(
            $$"""{"sub":"user-1","exp":"Sun Mar 17 17:46:40 UTC 2030","token_use":"id","email_verified":"true","cognito:groups":"a,b","iss":"{{Issuer}}"}""");
    }

    private static async Task<(int Status, string Body, string Event)> AskAsync(JsonObject claims, string? scope = null)
    {
        await using var issuer = await TestIssuer.StartAsync(Issuer);
        await using var edge = await TestEdge.StartAsync(options: new EdgeOptions
        {
            Listen = TestEdge.OnFreePort,
            IssuerAliases = new Dictionary<string, string> { [Issuer] = issuer.Url },
        });
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /a")
            .EachMethod(method =>
            {
                (method.AuthorizationType, method.AuthorizerId) = ("COGNITO_USER_POOLS", "auth1");
                if (scope is not null) method.AuthorizationScopes.Add(scope);
            })
            .Deployed(deployment => deployment.Authorizers.Add(new Authorizer
            {
                Id = "auth1",
                Name = "pool",
                Type = "COGNITO_USER_POOLS",
                ProviderArNs = { Pool },
                IdentitySource = "method.request.header.Authorization",
            })));

        using var response = await edge.GetWithTokenAsync("Bearer " + issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow(), claims)), "/dev/a");
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), edge.Execution.Event);
    }
}

using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Trying;

public sealed class TestInvokeAuthorizerTests
{
    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Action":"execute-api:Invoke","Effect":"EFFECT","Resource":"*"}]}""";

    [Theory]
    [InlineData("Allow")]
    [InlineData("Deny")]
    public async Task What_its_function_answers_is_told_whomever_it_admits(string effect)
    {
        await using var edge = await EditingAsync();
        var policy = Policy.Replace("EFFECT", effect, StringComparison.Ordinal);
        edge.Execution.Result = Answer("me", policy);

        var answer = await TryAsync(edge, "token");

        answer.ClientStatus.ShouldBe(200);
        answer.PrincipalId.ShouldBe("me");
        answer.Policy.ShouldBe(policy);
        answer.Authorization["tier"].Items.ShouldBe(["gold"]);
        answer.Log.ShouldStartWith("Execution log for request ");
        edge.Execution.Event.ShouldContain("\"authorizationToken\":\"token\"");
    }

    [Fact]
    public async Task Nothing_is_remembered()
    {
        await using var edge = await EditingAsync();
        edge.Execution.Result = Answer("first", Policy.Replace("EFFECT", "Allow", StringComparison.Ordinal));
        await TryAsync(edge, "token");
        edge.Execution.Result = edge.Execution.Result.Replace("first", "second", StringComparison.Ordinal);

        var answer = await TryAsync(edge, "token");

        answer.PrincipalId.ShouldBe("second");
    }

    [Fact]
    public async Task Without_its_token_nobody_is_asked()
    {
        await using var edge = await EditingAsync();

        var answer = await TryAsync(edge, token: null);

        answer.ClientStatus.ShouldBe(401);
        edge.Execution.Request.ShouldBeNull();
    }

    [Fact]
    public async Task One_that_there_is_not_cannot_be_tried()
    {
        await using var edge = await EditingAsync();

        var failure = await edge.FailAsync(new TestInvokeAuthorizerRequest { RestApiId = TestRestApis.Id, AuthorizerId = "none" });

        (failure.HttpStatus, failure.Message).ShouldBe((404, "Invalid Authorizer identifier specified"));
    }

    private static string Answer(string principal, string policy) =>
        $$"""{"context":{"tier":"gold"},"policyDocument":{{policy}},"principalId":"{{principal}}"}""";

    private static async Task<TestEdge> EditingAsync()
    {
        var edge = await TestEdge.StartAsync();
        edge.Drafts.Api = TestRestApis.Of(TestRestApis.Proxy(), "GET /").Deployed(deployment => deployment.Authorizers.Add(new Authorizer
        {
            Id = "auth1",
            Name = "tokens",
            Type = "TOKEN",
            IdentitySource = "method.request.header.Authorization",
            AuthorizerUri = TestRestApis.FunctionUri,
            AuthorizerResultTtlInSeconds = 300,
        }));
        return edge;
    }

    private static Task<TestInvokeAuthorizerResponse> TryAsync(TestEdge edge, string? token)
    {
        var request = new TestInvokeAuthorizerRequest { RestApiId = TestRestApis.Id, AuthorizerId = "auth1" };
        if (token is not null) request.Headers["Authorization"] = token;
        return edge.CallAsync<TestInvokeAuthorizerResponse>(request);
    }
}

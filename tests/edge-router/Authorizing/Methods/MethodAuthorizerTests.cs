using System.Net;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Methods;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html</summary>
public sealed class MethodAuthorizerTests
{
    private const string Guard = "guard";

    [Fact]
    public async Task A_token_is_shown_to_the_function_with_the_method()
    {
        await using var edge = await ServingAsync(Token(), Policy("Allow", "*"));

        using var response = await AskAsync(edge);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        edge.Execution.Functions[Guard].Events.ShouldHaveSingleItem().ToJsonString().ShouldBe(
            """{"type":"TOKEN","methodArn":"arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/pets/7","authorizationToken":"secret"}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task A_token_that_is_missing_or_of_the_wrong_form_is_not_shown(string? token)
    {
        await using var edge = await ServingAsync(Token("s[a-z]+"), Policy("Allow", "*"));

        using var response = await AskAsync(edge, token);

        await ShouldAnswer(response, 401, """{"message":"Unauthorized"}""", "UnauthorizedException");
        edge.Execution.Functions[Guard].Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_policy_that_denies()
    {
        await using var edge = await ServingAsync(Token(), Policy("Deny", "*"));

        using var response = await AskAsync(edge);

        await ShouldAnswer(
            response, 403, """{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}""", "AccessDeniedException");
    }

    [Fact]
    public async Task A_policy_for_another_method()
    {
        await using var edge = await ServingAsync(Token(), Policy("Allow", "*/GET/cats"));

        using var response = await AskAsync(edge);

        await ShouldAnswer(
            response,
            403,
            """{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}""",
            "AccessDeniedException");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"policyDocument":{"Statement":[]}}""")]
    [InlineData("""{"principalId":"u","policyDocument":{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]},"context":{"nested":{"a":1}}}""")]
    public async Task An_answer_that_is_none(string answer)
    {
        await using var edge = await ServingAsync(Token(), answer);

        using var response = await AskAsync(edge);

        await ShouldAnswer(response, 500, """{"message":null}""", "AuthorizerConfigurationException");
    }

    [Fact]
    public async Task Answers_are_remembered_for_five_minutes_by_default()
    {
        await using var edge = await ServingAsync(Token(), Policy("Allow", "*"));

        for (var i = 0; i < 2; i++) (await AskAsync(edge)).Dispose();
        edge.Execution.Functions[Guard].Events.Count.ShouldBe(1);

        edge.Time.Advance(TimeSpan.FromMinutes(5));
        (await AskAsync(edge)).Dispose();
        edge.Execution.Functions[Guard].Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_context_reaches_the_function_as_texts()
    {
        await using var edge = await ServingAsync(Token(), Policy("Allow", "*", ""","context":{"level":3,"admin":true,"name":"ann"}"""));

        using var response = await AskAsync(edge);

        JsonNode.Parse(edge.Execution.Event)!["requestContext"]!["authorizer"]!.ToJsonString()
            .ShouldBe("""{"principalId":"u","integrationLatency":0,"level":"3","admin":"true","name":"ann"}""");
    }

    [Fact]
    public async Task A_request_authorizer_is_told_the_request()
    {
        var authorizer = new Authorizer { Type = "REQUEST", IdentitySource = "method.request.header.Authorization, method.request.querystring.user" };
        await using var edge = await ServingAsync(authorizer, Policy("Allow", "*"));

        using var without = await AskAsync(edge);
        using var with = await AskAsync(edge, path: "/dev/pets/7?user=ann");

        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = edge.Execution.Functions[Guard].Events.ShouldHaveSingleItem();
        ((string)told["type"]!).ShouldBe("REQUEST");
        ((string)told["resource"]!).ShouldBe("/pets/{id}");
        ((string)told["queryStringParameters"]!["user"]!).ShouldBe("ann");
        told.ContainsKey("body").ShouldBeFalse();
    }

    [Fact]
    public async Task A_method_whose_authorizer_is_not_deployed_is_closed()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets/{id}").EachMethod(method => method.AuthorizationType = "CUSTOM"));

        using var response = await AskAsync(edge);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        edge.Execution.Request.ShouldBeNull();
    }

    private static Authorizer Token(string? pattern = null)
    {
        var authorizer = new Authorizer { Type = "TOKEN", IdentitySource = "method.request.header.Authorization" };
        if (pattern is not null) authorizer.IdentityValidationExpression = pattern;
        return authorizer;
    }

    private static async Task<TestEdge> ServingAsync(Authorizer authorizer, string answer)
    {
        (authorizer.Id, authorizer.Name, authorizer.AuthorizerUri) = ("auth1", "guarding", TestRestApis.FunctionUri.Replace("orders", Guard));
        var edge = await TestEdge.StartAsync();
        edge.Execution.Functions[Guard] = new FakeFunction { Result = answer };
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets/{id}")
            .EachMethod(method => (method.AuthorizationType, method.AuthorizerId) = ("CUSTOM", "auth1"))
            .Deployed(deployment => deployment.Authorizers.Add(authorizer)));
        return edge;
    }

    private static Task<HttpResponseMessage> AskAsync(TestEdge edge, string? token = "secret", string path = "/dev/pets/7")
    {
        var request = edge.Request(HttpMethod.Get, path);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token);
        return edge.SendAsync(request);
    }

    private static string Policy(string effect, string resource, string more = "") =>
        $$"""{"principalId":"u","policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}","Action":"execute-api:Invoke","Resource":"{{resource}}"}]}{{more}}}""";

    private static async Task ShouldAnswer(HttpResponseMessage response, int status, string body, string errorType)
    {
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe([errorType]);
    }
}

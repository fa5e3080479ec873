using System.Net;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Lambda;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html</summary>
public sealed class LambdaAuthorizerTests
{
    public static TheoryData<string> Names => [.. ParityCases.In("lambda-authorizers.json").Select(each => (string)each["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_are_judged_as_AWS_does(string name)
    {
        var given = ParityCases.Named("lambda-authorizers.json", name);
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded(authorizer =>
        {
            authorizer.AuthorizerPayloadFormatVersion = (string)given["shape"]! == "1.0" ? "1.0" : "2.0";
            authorizer.EnableSimpleResponses = (string)given["shape"]! == "simple";
        }), (string)given["answer"]!);
        guard.Error = (string?)given["error"];

        using var response = await edge.AskAsync();

        ((int)response.StatusCode).ShouldBe((int)given["status"]!);
        (await response.Content.ReadAsStringAsync()).ShouldBe((int)given["status"]! switch
        {
            200 => "ok",
            401 => """{"message":"Unauthorized"}""",
            403 => """{"message":"Forbidden"}""",
            _ => """{"message":"Internal Server Error"}""",
        });
        (edge.Execution.Request is not null).ShouldBe(response.StatusCode == HttpStatusCode.OK);
        await edge.DisposeAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_its_identity_the_function_is_not_asked(string? authorization)
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded());

        using var response = await edge.AskAsync(authorization: authorization);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ShouldBeEmpty();
        guard.Events.ShouldBeEmpty();
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task Every_identity_source_must_be_there()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded(authorizer => authorizer.IdentitySource.Add("$request.querystring.user")));

        using var without = await edge.AskAsync();
        using var with = await edge.AskAsync("/pets/7?user=ann");

        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
        guard.Events.ShouldHaveSingleItem()["identitySource"]!.ToJsonString().ShouldBe("""["secret","ann"]""");
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task Without_identity_sources_the_function_is_always_asked()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded(authorizer => authorizer.IdentitySource.Clear()));

        using var response = await edge.AskAsync(authorization: null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        guard.Events.ShouldHaveSingleItem()["identitySource"].ShouldBeNull();
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task A_function_that_cannot_be_invoked_is_an_internal_server_error()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded());
        guard.Failure = new RpcException(new Status(StatusCode.DeadlineExceeded, ""));

        using var response = await edge.AskAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        guard.Deadline.ShouldBe(edge.Time.GetUtcNow().UtcDateTime.AddSeconds(10));
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task The_event_2_tells_the_request_without_its_body()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded());

        using var response = await edge.AskAsync("/pets/7?x=1");

        var told = guard.Events.ShouldHaveSingleItem();
        told.Select(member => member.Key).ShouldBe(
            ["version", "type", "routeArn", "identitySource", "routeKey", "rawPath", "rawQueryString", "headers", "queryStringParameters", "requestContext", "pathParameters"]);
        ((string)told["type"]!).ShouldBe("REQUEST");
        ((string)told["routeArn"]!).ShouldBe("arn:aws:execute-api:us-east-1:123456789012:abc123/$default/GET/pets/7");
        ((string)told["headers"]!["authorization"]!).ShouldBe("secret");
        told["pathParameters"]!.ToJsonString().ShouldBe("""{"id":"7"}""");
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task The_event_1_tells_the_method_and_the_token()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(
            LambdaApis.Guarded(authorizer => (authorizer.AuthorizerPayloadFormatVersion, authorizer.EnableSimpleResponses) = ("1.0", false)));

        using var response = await edge.AskAsync();

        var told = guard.Events.ShouldHaveSingleItem();
        ((string)told["methodArn"]!).ShouldBe("arn:aws:execute-api:us-east-1:123456789012:abc123/$default/GET/pets/7");
        ((string)told["identitySource"]!).ShouldBe("secret");
        ((string)told["authorizationToken"]!).ShouldBe("secret");
        ((string)told["resource"]!).ShouldBe("/pets/{id}");
        told.ContainsKey("body").ShouldBeFalse();
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task The_context_reaches_the_function_of_format_2_as_it_is() =>
        (await AuthorizerInEventAsync("2.0")).ShouldBe("""{"lambda":{"user":"ann","level":3,"admin":true,"groups":["a"]}}""");

    [Fact]
    public async Task The_context_reaches_the_function_of_format_1_as_texts() =>
        (await AuthorizerInEventAsync("1.0")).ShouldBe("""{"integrationLatency":0,"user":"ann","level":"3","admin":"true","groups":"[\u0022a\u0022]"}""");

    private static async Task<string> AuthorizerInEventAsync(string payloadFormat)
    {
        var (edge, _) = await LambdaApis.ServingAsync(LambdaApis.Guarded(payloadFormat: payloadFormat));
        using var response = await edge.AskAsync();
        await edge.DisposeAsync();
        return JsonNode.Parse(edge.Execution.Event)!["requestContext"]!["authorizer"]!.ToJsonString();
    }
}

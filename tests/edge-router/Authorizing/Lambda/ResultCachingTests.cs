using System.Net;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Lambda;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html#http-api-lambda-authorizer.caching</summary>
public sealed class ResultCachingTests
{
    private const string ForPets =
        """{"principalId":"u","policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*/GET/pets/*"}]}}""";

    [Fact]
    public async Task By_default_nothing_is_remembered()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded());

        for (var i = 0; i < 2; i++) (await edge.AskAsync()).Dispose();

        guard.Events.Count.ShouldBe(2);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_is_remembered_by_identity_until_its_time_is_over()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(LambdaApis.Guarded(authorizer => authorizer.AuthorizerResultTtlInSeconds = 300));

        for (var i = 0; i < 2; i++) (await edge.AskAsync()).Dispose();
        guard.Events.Count.ShouldBe(1);

        (await edge.AskAsync(authorization: "another")).Dispose();
        guard.Events.Count.ShouldBe(2);

        edge.Time.Advance(TimeSpan.FromSeconds(300));
        (await edge.AskAsync()).Dispose();
        guard.Events.Count.ShouldBe(3);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task A_remembered_policy_is_judged_anew_for_every_route()
    {
        var api = LambdaApis.Guarded(
            authorizer => (authorizer.AuthorizerResultTtlInSeconds, authorizer.EnableSimpleResponses) = (300, false), "2.0", "GET /pets/{id}", "GET /cats");
        var (edge, guard) = await LambdaApis.ServingAsync(api, ForPets);

        using var pets = await edge.AskAsync();
        using var cats = await edge.AskAsync("/cats");

        pets.StatusCode.ShouldBe(HttpStatusCode.OK);
        cats.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        guard.Events.Count.ShouldBe(1);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task The_route_key_among_the_sources_keeps_routes_apart()
    {
        var api = LambdaApis.Guarded(authorizer =>
        {
            authorizer.AuthorizerResultTtlInSeconds = 300;
            authorizer.IdentitySource.Add("$context.routeKey");
        }, "2.0", "GET /pets/{id}", "GET /cats");
        var (edge, guard) = await LambdaApis.ServingAsync(api);

        (await edge.AskAsync()).Dispose();
        (await edge.AskAsync("/cats")).Dispose();

        guard.Events.Count.ShouldBe(2);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task Denials_are_remembered_and_errors_are_not()
    {
        var (edge, guard) = await LambdaApis.ServingAsync(
            LambdaApis.Guarded(authorizer => authorizer.AuthorizerResultTtlInSeconds = 300), """{"isAuthorized":false}""");

        for (var i = 0; i < 2; i++) (await edge.AskAsync()).Dispose();
        guard.Events.Count.ShouldBe(1);

        guard.Error = "Unhandled";
        for (var i = 0; i < 2; i++) (await edge.AskAsync(authorization: "another")).Dispose();
        guard.Events.Count.ShouldBe(3);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task Values_that_join_to_the_same_text_are_not_the_same_identity()
    {
        var api = LambdaApis.Guarded(authorizer =>
        {
            authorizer.AuthorizerResultTtlInSeconds = 300;
            authorizer.IdentitySource.Add("$request.querystring.user");
        });
        var (edge, guard) = await LambdaApis.ServingAsync(api);

        (await edge.AskAsync("/pets/7?user=b,c", "a")).Dispose();
        (await edge.AskAsync("/pets/7?user=c", "a,b")).Dispose();

        guard.Events.Count.ShouldBe(2);
        await edge.DisposeAsync();
    }

    [Fact]
    public async Task A_new_snapshot_keeps_answers_and_a_reset_forgets_them()
    {
        var api = LambdaApis.Guarded(authorizer => authorizer.AuthorizerResultTtlInSeconds = 300);
        await using var edge = await TestEdge.StartAsync();
        var guard = edge.Execution.Functions[LambdaApis.Guard] = new FakeFunction { Result = LambdaApis.Allowing };
        var stream = await edge.TellAsync(api);
        (await edge.AskAsync()).Dispose();

        await edge.TellChangeAsync(stream, api.Changed(s => s.Stages[0].Stage.StageVariables["a"] = "b"));
        (await edge.AskAsync()).Dispose();
        guard.Events.Count.ShouldBe(1);

        await edge.TellChangeAsync(stream, api.Changed(s => s.Stages[0].AuthorizerCacheResets = 1));
        (await edge.AskAsync()).Dispose();
        guard.Events.Count.ShouldBe(2);
    }
}

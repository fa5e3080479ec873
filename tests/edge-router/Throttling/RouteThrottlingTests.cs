using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Throttling;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html</summary>
public sealed class RouteThrottlingTests
{
    private static readonly ApiSnapshot Serving = TestApis.Http(TestApis.Lambda(), ["$default"], "GET /a", "GET /b");

    [Fact]
    public async Task Without_limits_nobody_is_throttled() => (await StatusesAsync(Serving, "/a", 50)).ShouldAllBe(status => status == HttpStatusCode.OK);

    [Fact]
    public async Task One_call_too_many_is_told_so()
    {
        await using var edge = await TestEdge.ServingAsync(Serving.Changed(s => s.Stages[0].Stage.DefaultRouteSettings = new() { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 1 }));
        (await edge.GetAsync("/a")).Dispose();

        using var second = await edge.GetAsync("/a");

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Too Many Requests"}""");
        edge.Time.Advance(TimeSpan.FromSeconds(1));
        using var third = await edge.GetAsync("/a");
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_routes_own_settings_beat_the_stages()
    {
        var api = Serving.Changed(s =>
        {
            s.Stages[0].Stage.DefaultRouteSettings = new() { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 1 };
            s.Stages[0].Stage.RouteSettings["GET /a"] = new() { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 3 };
        });

        (await StatusesAsync(api, "/a", 4)).Count(status => status == HttpStatusCode.OK).ShouldBe(3);
        (await StatusesAsync(api, "/b", 4)).Count(status => status == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task An_explicit_nothing_throttles_everybody() => (await StatusesAsync(
        Serving.Changed(s => s.Stages[0].Stage.DefaultRouteSettings = new() { ThrottlingRateLimit = 0, ThrottlingBurstLimit = 0 }), "/a", 2))
        .ShouldAllBe(status => status == HttpStatusCode.TooManyRequests);

    [Fact]
    public async Task A_new_snapshot_fills_no_bucket()
    {
        var api = Serving.Changed(s => s.Stages[0].Stage.DefaultRouteSettings = new() { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 1 });
        await using var edge = await TestEdge.StartAsync();
        var stream = await edge.TellAsync(api);
        (await edge.GetAsync("/a")).Dispose();

        await edge.TellChangeAsync(stream, api.Changed(s => s.Stages[0].Stage.StageVariables["a"] = "b"));

        using var second = await edge.GetAsync("/a");
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("pets/{id}/GET")]
    public async Task Methods_of_REST_APIs_are_throttled_alike(string key)
    {
        var api = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets/{id}")
            .Changed(s => s.Stages[0].Stage.MethodSettings[key] = new MethodSetting { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 1 });
        await using var edge = await TestEdge.ServingAsync(api);
        (await edge.GetAsync("/dev/pets/7")).Dispose();

        using var second = await edge.GetAsync("/dev/pets/7");

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["TooManyRequestsException"]);
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(ApiSnapshot api, string path, int calls)
    {
        await using var edge = await TestEdge.ServingAsync(api);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < calls; i++)
        {
            using var response = await edge.GetAsync(path);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}

using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class UpdateRouteTests
{
    [Fact]
    public async Task An_empty_string_clears_a_target()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var route = await bench.RouteAsync(api, "GET /p", await bench.IntegrationAsync(api));

        var updated = await bench.CallAsync<Route>(new UpdateRouteRequest
        {
            ApiId = api.ApiId,
            RouteId = route.RouteId,
            Target = "",
            SentMembers = new() { Paths = { "target" } },
        });

        updated.HasTarget.ShouldBeFalse();
        updated.RouteKey.ShouldBe("GET /p");
    }

    [Fact]
    public async Task A_route_may_keep_its_key_but_not_take_another_routes()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var route = await bench.RouteAsync(api, "GET /p");
        await bench.RouteAsync(api, "GET /q");

        var same = await bench.CallAsync<Route>(new UpdateRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId, RouteKey = "GET /p" });
        var failure = await bench.FailAsync(new UpdateRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId, RouteKey = "GET /q" });

        same.RouteKey.ShouldBe("GET /p");
        failure.HttpStatus.ShouldBe(409);
    }

    [Fact]
    public async Task A_managed_routes_key_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "q", ProtocolType = "HTTP", Target = "https://example.com" });
        var route = (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).Items[0];

        var failure = await bench.FailAsync(new UpdateRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId, RouteKey = "GET /p" });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task Request_parameters_merge_and_are_deleted_one_by_one()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        var route = await bench.CallAsync<Route>(new CreateRouteRequest
        {
            ApiId = api.ApiId,
            RouteKey = "$connect",
            RequestParameters = { ["route.request.header.A"] = new() { Required = true } },
        });

        await bench.DoAsync(new UpdateRouteRequest
        {
            ApiId = api.ApiId,
            RouteId = route.RouteId,
            RequestParameters = { ["route.request.header.B"] = new() { Required = false } },
        });
        await bench.DoAsync(new DeleteRouteRequestParameterRequest
        {
            ApiId = api.ApiId,
            RouteId = route.RouteId,
            RequestParameterKey = "route.request.header.A",
        });

        var kept = await bench.CallAsync<Route>(new GetRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId });
        kept.RequestParameters.Keys.ShouldHaveSingleItem().ShouldBe("route.request.header.B");
    }
}

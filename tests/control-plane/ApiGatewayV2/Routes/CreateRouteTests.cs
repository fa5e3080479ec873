using Gatehouse.Aws.ApiGatewayV2;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests;

public sealed class CreateRouteTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("get /p")]
    [InlineData("GET p")]
    [InlineData("GET /p/")]
    [InlineData("GET /{a+}/b")]
    [InlineData("$connect")]
    public async Task A_key_that_no_request_could_match_is_refused(string key)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new CreateRouteRequest { ApiId = api.ApiId, RouteKey = key });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task Keys_that_differ_in_names_of_variables_only_are_one_key()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /pets/{id}");

        var failure = await bench.FailAsync(new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /pets/{name}" });

        failure.Message.ShouldBe("Route with key GET /pets/{name} already exists for this API");
    }

    [Theory]
    [InlineData("integrations/none")]
    [InlineData("none")]
    public async Task A_target_that_is_not_there_is_refused(string target)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /p", Target = target });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Theory]
    [InlineData("JWT", "JWT requires a valid JWT authorizer.")]
    [InlineData("CUSTOM", "CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.")]
    public async Task An_authorizer_that_is_not_there_is_refused(string type, string reason)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(
            new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /p", AuthorizationType = type, AuthorizerId = "none" });

        failure.Message.ShouldBe("Invalid authorizer ID specified. Setting the authorization type to " + reason);
    }

    [Fact]
    public async Task A_route_of_an_API_that_there_is_not_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(new CreateRouteRequest { ApiId = "none", RouteKey = "GET /p" });

        failure.Message.ShouldBe("Invalid API identifier specified none");
    }

    [Fact]
    public async Task Routes_made_at_once_are_all_there_afterwards()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api, autoDeploy: true);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => bench.RouteAsync(api, $"GET /{number}")));

        var page = await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId, MaxResults = "100" });
        page.Items.Select(route => route.RouteKey).Distinct().Count().ShouldBe(30);
    }

    [Fact]
    public async Task Of_two_routes_with_one_key_made_at_once_one_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TryAsync()));

        var page = await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId });
        page.Items.ShouldHaveSingleItem();

        async Task TryAsync()
        {
            try
            {
                await bench.RouteAsync(api, "GET /p");
            }
            catch (RpcException conflict)
            {
                conflict.Status.Detail.ShouldBe("ConflictException");
            }
        }
    }

    [Fact]
    public async Task What_is_kept_but_not_acted_on_is_named_in_the_log_once_per_API()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        await bench.DoAsync(new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /p", ModelSelectionExpression = "$request.body.a" });
        await bench.DoAsync(new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /q", ModelSelectionExpression = "$request.body.a" });

        bench.Log.Warnings.ShouldHaveSingleItem()
            .ShouldBe($"API {api.ApiId} sets gatehouse.aws.apigatewayv2.Route.model_selection_expression, which is kept but not acted on");
    }
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DeleteApiTests
{
    private static readonly string[] Kinds =
    [
        "apigatewayv2/api", "apigatewayv2/api-id", "apigatewayv2/port", "apigatewayv2/route", "apigatewayv2/route-response",
        "apigatewayv2/integration", "apigatewayv2/integration-response", "apigatewayv2/stage", "apigatewayv2/deployment",
        "apigatewayv2/deployment-contents",
    ];

    [Fact]
    public async Task Nothing_of_a_deleted_API_is_left()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        var integration = await bench.IntegrationAsync(api, "HTTP");
        await bench.StageAsync(api, autoDeploy: true);
        var route = await bench.RouteAsync(api, "$default", integration);
        await bench.DoAsync(new CreateRouteResponseRequest { ApiId = api.ApiId, RouteId = route.RouteId, RouteResponseKey = "$default" });
        await bench.DoAsync(new CreateIntegrationResponseRequest
        {
            ApiId = api.ApiId,
            IntegrationId = integration.IntegrationId,
            IntegrationResponseKey = "$default",
        });

        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });

        foreach (var kind in Kinds)
        {
            var page = await bench.Store.ListAsync(new DocumentListing(kind), TestContext.Current.CancellationToken);
            page.Documents.ShouldBeEmpty(kind);
        }
    }

    [Fact]
    public async Task An_API_of_more_parts_than_a_commit_holds_is_deleted_too()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var scope = ControlPlaneBench.Caller;
        foreach (var batch in Enumerable.Range(0, 2_000).Chunk(500))
        {
            await bench.Store.CommitAsync(
                [.. batch.Select(number => new PutDocument(
                    new(scope.Account, scope.Region, "apigatewayv2/route", $"{api.ApiId}/r{number:0000}"), api.ApiId, default))],
                TestContext.Current.CancellationToken);
        }

        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });

        var page = await bench.Store.ListAsync(new DocumentListing("apigatewayv2/route"), TestContext.Current.CancellationToken);
        page.Documents.ShouldBeEmpty();
    }
}

using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ReimportApiTests
{
    [Fact]
    public async Task The_same_document_again_changes_no_id()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });
        var routes = await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId });
        var integrations = await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId });
        var authorizers = await bench.CallAsync<AuthorizerPage>(new GetAuthorizersRequest { ApiId = api.ApiId });

        var again = await bench.CallAsync<Api>(new ReimportApiRequest { ApiId = api.ApiId, Body = Documents.Sam });

        again.ShouldBe(api);
        (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).ShouldBe(routes);
        (await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId })).ShouldBe(integrations);
        (await bench.CallAsync<AuthorizerPage>(new GetAuthorizersRequest { ApiId = api.ApiId })).ShouldBe(authorizers);
    }

    [Fact]
    public async Task What_the_new_document_does_not_have_is_gone_and_stages_and_tags_stay()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });
        await bench.StageAsync(api, autoDeploy: true);

        var again = await bench.CallAsync<Api>(new ReimportApiRequest { ApiId = api.ApiId, Body = Documents.With(Documents.Backend) });

        again.Name.ShouldBe("t");
        again.CorsConfiguration.ShouldBeNull();
        again.Tags.ShouldContainKey("httpapi:createdBy");
        (await bench.CallAsync<AuthorizerPage>(new GetAuthorizersRequest { ApiId = api.ApiId })).Items.ShouldBeEmpty();
        var snapshot = await bench.SnapshotAsync(api.ApiId, ready => ready.Api.Name == "t");
        snapshot.Stages.ShouldHaveSingleItem().Deployment.Routes.ShouldHaveSingleItem().RouteKey.ShouldBe("GET /p");
    }

    [Fact]
    public async Task A_document_that_is_refused_changes_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });

        await bench.FailAsync(new ReimportApiRequest { ApiId = api.ApiId, Body = "{}" });

        (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).Items.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_WebSocket_API_has_no_document()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();

        (await bench.FailAsync(new ReimportApiRequest { ApiId = api.ApiId, Body = Documents.Sam })).Code.ShouldBe("BadRequestException");
        (await bench.FailAsync(new ExportApiRequest { ApiId = api.ApiId, Specification = "OAS30", OutputType = "JSON" })).Code
            .ShouldBe("BadRequestException");
    }
}

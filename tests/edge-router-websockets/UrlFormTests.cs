using System.Net;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class UrlFormTests
{
    private const string ApiHost = Apis.Id + ".execute-api.localhost.localstack.cloud:4566";

    public static TheoryData<string> Cases => ParityCases.NamesIn("urls.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_URL_leads_to_the_stage_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("urls.json", name);
        var (path, host) = ((string)@case["path"]!, (string?)@case["host"]);
        var api = Apis.With("$connect").Changed(each =>
        {
            each.Stages[0].Stage.StageName = (string?)@case["stage"] ?? Apis.Stage;
            each.Stages[0].Deployment.Api.DisableExecuteApiEndpoint = (bool?)@case["endpointClosed"] is true;
        });
        await using var edge = await RunningEdge.StartAsync(api);
        if ((string?)@case["mapping"] is { } key) edge.Serve(Domain(key), api);

        using var response = (bool?)@case["upgrade"] is false
            ? await edge.SendAsync(HttpMethod.Get, path, host: host)
            : await edge.HandshakeAsync(path, request => request.Headers.Host = host);

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
        edge.Functions.HasEvent("$connect").ShouldBe(response.StatusCode == HttpStatusCode.SwitchingProtocols);
        if ((string?)@case["body"] is { } body) GatewaySaid.ShouldBe(await response.Content.ReadAsStringAsync(), body);
    }

    [Theory]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev", null)]
    [InlineData("/restapis/a1b2c3d4e5/dev/_user_request_/", null)]
    [InlineData("/dev", ApiHost)]
    [InlineData("/dev", "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com")]
    public async Task Functions_see_one_domain_whatever_the_form_of_the_URL(string path, string? host)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await edge.ConnectAsync(path, host);

        var context = (await edge.Functions.EventOf("$connect"))["requestContext"]!;
        ((string)context["domainName"]!).ShouldBe(ApiHost);
        ((string)context["stage"]!).ShouldBe("dev");
    }

    [Fact]
    public async Task Connections_are_managed_by_the_custom_domain()
    {
        var api = Apis.With("$connect");
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Serve(Domain("chat"), api);
        using var client = await edge.ConnectAsync("/chat", "ws.example.com");
        var connection = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;

        using var response = await edge.SendAsync(HttpMethod.Get, $"/chat/@connections/{connection}", host: "ws.example.com");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static DomainSnapshot Domain(string basePath) => new()
    {
        DomainName = "ws.example.com",
        Mappings = { new DomainMapping { BasePath = basePath, ApiId = Apis.Id, Stage = Apis.Stage } },
    };
}

using System.Net;
using System.Net.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class UrlFormTests
{
    private const string ApiHost = Apis.Id + ".execute-api.localhost.localstack.cloud:4566";

    [Theory]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev/", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev?token=1", null)]
    [InlineData("/restapis/a1b2c3d4e5/dev/_user_request_/", null)]
    [InlineData("/dev", ApiHost)]
    [InlineData("/dev/", ApiHost)]
    [InlineData("/dev?token=1", ApiHost)]
    [InlineData("/d%65v", ApiHost)]
    [InlineData("/dev", "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com")]
    public async Task Every_form_of_URL_reaches_the_stage_and_functions_see_one_domain(string path, string? host)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await edge.ConnectAsync(path, host);

        client.State.ShouldBe(WebSocketState.Open);
        var context = (await edge.Functions.EventOf("$connect"))["requestContext"]!;
        ((string)context["domainName"]!).ShouldBe(ApiHost);
        ((string)context["stage"]!).ShouldBe("dev");
    }

    [Theory]
    [InlineData("/", ApiHost)]
    [InlineData("/prod", ApiHost)]
    [InlineData("/dev/more", ApiHost)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev/more", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5", null)]
    public async Task A_URL_that_is_not_exactly_a_stage_is_forbidden(string path, string? host)
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var response = await edge.HandshakeAsync(path, request => request.Headers.Host = host);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Source: AWS developer guide, websocket-api-custom-domain-names: the mapping's key stands where the stage would.</summary>
    [Theory]
    [InlineData("", "/", HttpStatusCode.SwitchingProtocols)]
    [InlineData("chat", "/chat", HttpStatusCode.SwitchingProtocols)]
    [InlineData("chat", "/chat/", HttpStatusCode.SwitchingProtocols)]
    [InlineData("chat", "/", HttpStatusCode.Forbidden)]
    [InlineData("chat", "/chat/dev", HttpStatusCode.Forbidden)]
    public async Task A_custom_domain_leads_to_the_stage_of_its_mapping(string basePath, string path, HttpStatusCode status)
    {
        var api = Apis.With("$connect");
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Serve(Domain(basePath), api);

        using var response = await edge.HandshakeAsync(path, request => request.Headers.Host = "ws.example.com");

        response.StatusCode.ShouldBe(status);
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

using System.Net;
using System.Net.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

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
}

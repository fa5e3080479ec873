using System.Globalization;
using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class WebSocketPortsTests
{
    [Fact]
    public async Task Each_WebSocket_API_gets_the_lowest_free_port()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var first = await bench.WebSocketApiAsync();
        var second = await bench.WebSocketApiAsync();
        await bench.DoAsync(new DeleteApiRequest { ApiId = first.ApiId });

        var third = await bench.WebSocketApiAsync();

        first.ApiEndpoint.ShouldBe("ws://localhost:4510");
        second.ApiEndpoint.ShouldBe("ws://localhost:4511");
        third.ApiEndpoint.ShouldBe("ws://localhost:4510");
    }

    [Fact]
    public async Task Creations_at_once_get_different_ports()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var apis = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bench.WebSocketApiAsync()));

        apis.Select(api => api.ApiEndpoint).Order().ShouldBe(Enumerable.Range(4510, 20).Select(port => $"ws://localhost:{port}"));
    }

    [Theory]
    [InlineData(false, false, "localhost", "ws://localhost:4510", "http://{0}.execute-api.localhost.localstack.cloud:4566")]
    [InlineData(true, false, "localstack", "wss://localstack:4510", "https://{0}.execute-api.localhost.localstack.cloud:4566")]
    [InlineData(false, true, "localhost", "ws://{0}.execute-api.localhost.localstack.cloud:4566", "http://{0}.execute-api.localhost.localstack.cloud:4566")]
    [InlineData(true, true, "localhost", "wss://{0}.execute-api.localhost.localstack.cloud:4566", "https://{0}.execute-api.localhost.localstack.cloud:4566")]
    public async Task Endpoints_are_shown_as_the_user_wants_them(bool tls, bool hosts, string host, string webSocket, string http)
    {
        await using var bench = await ControlPlaneBench.StartAsync(
            options => (options.ShowsTls, options.ShowsWebSocketHosts, options.WebSocketHost) = (tls, hosts, host));

        var chat = await bench.WebSocketApiAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "http", ProtocolType = "HTTP" });

        chat.ApiEndpoint.ShouldBe(string.Format(CultureInfo.InvariantCulture, webSocket, chat.ApiId));
        api.ApiEndpoint.ShouldBe(string.Format(CultureInfo.InvariantCulture, http, api.ApiId));
    }

    [Fact]
    public async Task Once_all_ports_are_taken_an_API_is_reached_by_its_host_name_and_the_log_says_so()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.WebSocketPortsEnd = 4511);
        await bench.WebSocketApiAsync();

        var api = await bench.WebSocketApiAsync();

        api.ApiEndpoint.ShouldBe($"ws://{api.ApiId}.execute-api.localhost.localstack.cloud:4566");
        bench.Log.Warnings.ShouldContain($"WebSocket ports used up: API {api.ApiId} is reached by its host name only");
    }
}

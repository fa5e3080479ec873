using System.Net;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Dispatching;

public sealed class DispatcherTests
{
    [Theory]
    [InlineData("nope.execute-api.localhost.localstack.cloud:4566", "/a", "nope")]
    [InlineData("localhost:4566", "/_aws/execute-api/nope/dev/a", "nope")]
    [InlineData("localhost:4566", "/restapis/no%22pe/dev/_user_request_/a", "no%22pe")]
    public async Task An_unknown_api_is_named_in_LocalStacks_words(string host, string path, string id)
    {
        await using var edge = await TestEdge.ServingAsync();

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, path, host));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"message":"The API id '{{id}}' does not correspond to a deployed API Gateway API"}""");
    }

    [Theory]
    [InlineData("localhost:4566", "/", "aws")]
    [InlineData("localhost:4566", "/v2/apis", "aws")]
    [InlineData("localhost:4566", "/restapis/abc123", "aws")]
    [InlineData("localhost:4566", "/restapis/abc123/stages/dev", "aws")]
    [InlineData("bucket.s3.localhost:4566", "/key", "aws")]
    [InlineData("localhost:4566", "/_localstack/health", "internal")]
    [InlineData("localhost:4566", "/_aws/lambda/runtimes", "internal")]
    [InlineData("localhost:4566", "/@connections/abc%3D", "connections null  abc=")]
    [InlineData("localhost:4566", "/%40connections/abc=", "connections null  abc=")]
    [InlineData("localhost:4566", "/dev/%40connections/abc%3D", "connections null dev abc=")]
    [InlineData("localhost:4566", "/_aws/execute-api/socket1/dev/@connections/abc=", "connections socket1 dev abc=")]
    [InlineData("localhost:4566", "/_aws/execute-api/socket1/@connections/abc=", "connections socket1  abc=")]
    [InlineData("socket1.execute-api.localhost", "/dev/@connections/abc=", "connections socket1 dev abc=")]
    [InlineData("socket1.execute-api.localhost", "/@connections/abc=", "connections socket1  abc=")]
    [InlineData("socket1.execute-api.localhost", "/dev", "socket Host  /dev")]
    [InlineData("localhost:4566", "/_aws/execute-api/socket1/dev", "socket Path dev /")]
    [InlineData("localhost:4566", "/restapis/socket1/dev/_user_request_", "socket Path dev /")]
    public async Task Every_request_finds_whose_it_is(string host, string path, string entry)
    {
        var seen = new Recorder();
        await using var edge = await TestEdge.StartAsync(more: seen.Register);
        await edge.TellAsync(WebSocketApi());

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, path, host));

        seen.Entry.ShouldBe(entry);
    }

    [Fact]
    public async Task A_port_of_its_own_leads_to_the_api()
    {
        var seen = new Recorder();
        await using var edge = await TestEdge.StartAsync(more: seen.Register);
        await edge.TellAsync(WebSocketApi().Changed(snapshot => snapshot.Port = edge.Port));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/dev", "localhost"));

        seen.Entry.ShouldBe("socket OwnPort  /dev");
    }

    [Fact]
    public async Task An_http_api_has_no_connections()
    {
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "GET /@connections/{id}"));

        using var response = await edge.GetAsync("/@connections/7");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_no_entry_serves_is_said_aloud()
    {
        await using var edge = await TestEdge.ServingAsync();

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/v2/apis", "localhost"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private static ApiSnapshot WebSocketApi() => new() { AccountId = "123456789012", Api = new() { ApiId = "socket1", ProtocolType = "WEBSOCKET" } };

    private sealed class Recorder : IWebSocketEntry, IConnectionsEntry, IInternalEntry, IAwsApiEntry
    {
        public string? Entry { get; private set; }

        public void Register(IServiceCollection services)
        {
            services.AddSingleton<IWebSocketEntry>(this);
            services.AddSingleton<IConnectionsEntry>(this);
            services.AddSingleton<IInternalEntry>(this);
            services.AddSingleton<IAwsApiEntry>(this);
        }

        ValueTask<StageOutcome> IWebSocketEntry.ServeAsync(EdgeExchange exchange) =>
            Record($"socket {exchange.Target.Form} {exchange.Target.NamedStage} {exchange.Target.Path}");

        ValueTask<StageOutcome> IConnectionsEntry.ServeAsync(EdgeExchange exchange, ConnectionAddress address) =>
            Record($"connections {address.Api?.Id ?? "null"} {address.Stage} {address.ConnectionId}");

        ValueTask<StageOutcome> IInternalEntry.ServeAsync(EdgeExchange exchange) => Record("internal");

        ValueTask<StageOutcome> IAwsApiEntry.ServeAsync(EdgeExchange exchange) => Record("aws");

        private ValueTask<StageOutcome> Record(string entry)
        {
            Entry = entry;
            return new(GatewayFailures.NotFound);
        }
    }
}

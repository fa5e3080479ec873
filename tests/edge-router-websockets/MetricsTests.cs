using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class MetricsTests
{
    [Fact]
    public async Task Connections_messages_posts_and_errors_are_counted()
    {
        var apiId = $"{Guid.NewGuid():N}"[..10];
        using var figures = new Figures(apiId);
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$default", "$disconnect").TwoWay().Changed(api =>
            api.Api.ApiId = api.Stages[0].Deployment.Api.ApiId = apiId));
        edge.Functions.On("$default", """{"statusCode":200,"body":"pong"}""");
        using (var client = await edge.ConnectAsync($"/_aws/execute-api/{apiId}/dev"))
        {
            var connectionId = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
            await client.SayAsync("ping");
            await client.HearAsync();
            (await edge.SendAsync(HttpMethod.Post, $"/@connections/{connectionId}", new StringContent("x"))).Dispose();
            edge.Functions.On("$default", _ => Task.FromResult(new Protocol.ExecutionResult { FunctionError = "Unhandled" }));
            await client.HearAsync();
            await client.SayAsync("ping");
            await client.HearAsync();
            figures["open"].ShouldBe(1);
        }

        await edge.Functions.EventOf("$disconnect");
        figures["open"].ShouldBe(0);
        figures["handshakes status=101"].ShouldBe(1);
        figures["messages direction=in"].ShouldBe(2);
        figures["messages direction=out"].ShouldBe(2);
        figures["posts outcome=queued"].ShouldBe(1);
        figures["errors fault=integration"].ShouldBe(1);
    }

    private sealed class Figures : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> _sums = [];
        private readonly MeterListener _listener = new();

        public Figures(string apiId)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Gatehouse.WebSockets") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                var all = tags.ToArray();
                if (!all.Contains(new("api", apiId))) return;

                var name = string.Join(' ', all.Where(tag => tag.Key != "api").Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name["gatehouse.websocket.".Length..]));
                _sums.AddOrUpdate(name, value, (_, sum) => sum + value);
            });
            _listener.Start();
        }

        public long this[string name] => _sums.GetValueOrDefault(name);

        public void Dispose() => _listener.Dispose();
    }
}

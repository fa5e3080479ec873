using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Metering;

/// <summary>Source: AWS developer guide, http-api-metrics: which figures there are and what they are broken down by.</summary>
public sealed class HttpMetricsTests
{
    [Fact]
    public async Task Requests_and_their_bytes_and_times_are_counted_by_stage()
    {
        using var figures = new Figures();
        await using var edge = await TestEdge.ServingAsync(Api(figures.ApiId, _ => { }));
        edge.Execution.Result = """{"statusCode":200,"body":"four"}""";

        await edge.AskAsync(figures.ApiId, "GET", "/a");
        await edge.AskAsync(figures.ApiId, "POST", "/a", "123");

        await figures.ReachesAsync("count stage=dev", 2);
        figures["data_processed stage=dev"].ShouldBe(4 + 3 + 4);
        figures.Times("latency stage=dev").ShouldBe(2);
        figures.Times("integration_latency stage=dev").ShouldBe(2);
        figures["4xx stage=dev"].ShouldBe(0);
        figures["5xx stage=dev"].ShouldBe(0);
    }

    [Fact]
    public async Task Errors_are_counted_by_whose_they_are()
    {
        using var figures = new Figures();
        await using var edge = await TestEdge.ServingAsync(Api(figures.ApiId, _ => { }));
        edge.Execution.Result = """{"statusCode":418}""";
        await edge.AskAsync(figures.ApiId, "GET", "/a");
        await edge.AskAsync(figures.ApiId, "GET", "/no-such-route");
        edge.Execution.Result = """{"statusCode":502}""";
        await edge.AskAsync(figures.ApiId, "GET", "/a");

        await figures.ReachesAsync("count stage=dev", 3);
        figures["4xx stage=dev"].ShouldBe(2);
        figures["5xx stage=dev"].ShouldBe(1);
        figures.Times("integration_latency stage=dev").ShouldBe(2);
    }

    [Fact]
    public async Task Detailed_metrics_name_the_route()
    {
        using var figures = new Figures();
        await using var edge = await TestEdge.ServingAsync(Api(figures.ApiId, stage =>
        {
            stage.DefaultRouteSettings = new RouteSettings { DetailedMetricsEnabled = true };
            stage.RouteSettings["POST /a"] = new RouteSettings { DetailedMetricsEnabled = false };
        }));

        await edge.AskAsync(figures.ApiId, "GET", "/a");
        await edge.AskAsync(figures.ApiId, "POST", "/a", "123");

        await figures.ReachesAsync("count stage=dev route=GET /a", 1);
        await figures.ReachesAsync("count stage=dev", 1);
        figures.Times("latency stage=dev route=GET /a").ShouldBe(1);
    }

    private static ApiSnapshot Api(string id, Action<Stage> set) => TestApis.Http(TestApis.Lambda(), ["dev"], "GET /a", "POST /a").Changed(snapshot =>
    {
        snapshot.Api.ApiId = snapshot.Stages[0].Deployment.Api.ApiId = id;
        set(snapshot.Stages[0].Stage);
    });

    /// <summary>What was measured of one API: meters are the process's, and other tests' requests are none of these.</summary>
    private sealed class Figures : IDisposable
    {
        private const string Prefix = "gatehouse.http.";
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private readonly ConcurrentDictionary<string, (double Sum, int Times)> _figures = new(StringComparer.Ordinal);
        private readonly MeterListener _listener = new();

        public Figures()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Gatehouse.HttpApis") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public string ApiId { get; } = $"{Guid.NewGuid():N}"[..10];

        public double this[string name] => _figures.GetValueOrDefault(name).Sum;

        public int Times(string name) => _figures.GetValueOrDefault(name).Times;

        /// <summary>An answer is counted once it has been written: its reader may be ahead of the count.</summary>
        public async Task ReachesAsync(string name, double value)
        {
            var waited = Stopwatch.StartNew();
            while (this[name] < value && waited.Elapsed < Patience) await Task.Yield();

            this[name].ShouldBe(value);
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = instrument.Name[Prefix.Length..];
            var isOurs = false;
            foreach (var (key, text) in tags)
            {
                if (key == "api") isOurs = ApiId.Equals(text);
                else name += $" {key}={text}";
            }

            if (isOurs) _figures.AddOrUpdate(name, (value, 1), (_, known) => (known.Sum + value, known.Times + 1));
        }
    }
}

/// <summary>Requests to an API by its host.</summary>
file static class Asking
{
    public static async Task AskAsync(this TestEdge edge, string apiId, string method, string path, string? body = null)
    {
        using var request = edge.Request(new HttpMethod(method), $"/dev{path}", $"{apiId}.execute-api.localhost:4566");
        if (body is not null) request.Content = new StringContent(body);
        (await edge.SendAsync(request)).Dispose();
    }
}

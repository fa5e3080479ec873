using System.Diagnostics.Metrics;

namespace Gatehouse.EdgeRouter.Metering;

/// <summary>
/// What HTTP APIs count, under the meter <c>Gatehouse.HttpApis</c>. Each figure names the API and the stage, and the route where detailed
/// metrics are enabled for it. AWS's own are called Count, 4xx, 5xx, Latency, IntegrationLatency and DataProcessed.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
/// </summary>
internal sealed class HttpMetrics
{
    public const string Meter = "Gatehouse.HttpApis";

    private const int FirstClientError = 400;
    private const int FirstServerError = 500;

    private readonly TimeProvider _time;
    private readonly Counter<long> _count;
    private readonly Counter<long> _clientErrors;
    private readonly Counter<long> _serverErrors;
    private readonly Histogram<double> _latency;
    private readonly Histogram<double> _integrationLatency;
    private readonly Counter<long> _dataProcessed;

    public HttpMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Meter);
        _count = meter.CreateCounter<long>("gatehouse.http.count", "{request}", "Requests.");
        _clientErrors = meter.CreateCounter<long>("gatehouse.http.4xx", "{request}", "Requests that were answered with a client's error.");
        _serverErrors = meter.CreateCounter<long>("gatehouse.http.5xx", "{request}", "Requests that were answered with a server's error.");
        _latency = meter.CreateHistogram<double>("gatehouse.http.latency", "ms", "From a request's arrival to the end of its answer.");
        _integrationLatency = meter.CreateHistogram<double>("gatehouse.http.integration_latency", "ms", "What of that the integration took.");
        _dataProcessed = meter.CreateCounter<long>("gatehouse.http.data_processed", "By", "Bytes of the bodies that came and went, as far as they were announced.");
    }

    /// <summary>Whether anybody reads the figures.</summary>
    public bool AreRead => _count.Enabled;

    /// <summary>Whether anybody wants to know how long integrations take.</summary>
    public bool MeasuresIntegrations => _integrationLatency.Enabled;

    public void Answered(EdgeExchange exchange, ReadOnlySpan<KeyValuePair<string, object?>> dimensions)
    {
        var status = exchange.Context.Response.StatusCode;
        if (status >= FirstServerError) _serverErrors.Add(1, dimensions);
        else if (status >= FirstClientError) _clientErrors.Add(1, dimensions);

        _latency.Record((_time.GetUtcNow() - exchange.ReceivedAt).TotalMilliseconds, dimensions);
        if (exchange.Integrated is { } integrated) _integrationLatency.Record(integrated.Latency.TotalMilliseconds, dimensions);
        _dataProcessed.Add((exchange.Context.Request.ContentLength ?? 0) + (exchange.Context.Response.ContentLength ?? 0), dimensions);
        _count.Add(1, dimensions);
    }
}

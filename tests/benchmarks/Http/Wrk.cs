using System.Text.Json;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Http;

/// <summary>wrk, the load generator of https://github.com/wg/wrk: a closed loop of GETs over connections that stay open.</summary>
internal static class Wrk
{
    /// <summary>After which an answer counts as failed: a slow one is a figure.</summary>
    private const string Patience = "10s";

    private static readonly string Script = Repository.Path("tests/benchmarks/Http/report.lua");

    /// <param name="address">Answers with a status below 400; a single other answer fails the measurement.</param>
    /// <param name="connections">Requests in flight.</param>
    /// <param name="duration">In whole seconds.</param>
    /// <param name="cancellationToken">Stops wrk.</param>
    /// <param name="headers">What every request carries: <c>Name: value</c>.</param>
    public static async Task<LoadFigures> RunAsync(
        Uri address, int connections, TimeSpan duration, CancellationToken cancellationToken, params string[] headers)
    {
        string[] arguments =
        [
            "-t1", $"-c{connections}", $"-d{duration.TotalSeconds:F0}", "--latency", "--timeout", Patience, "-s", Script,
            .. headers.SelectMany(header => (string[])["-H", header]), address.AbsoluteUri,
        ];
        var wrk = await Command.RunAsync(AppContext.BaseDirectory, "wrk", arguments, cancellationToken);
        return Read(address, wrk.Output);
    }

    private static LoadFigures Read(Uri address, string output)
    {
        var line = output.Split('\n').LastOrDefault(each => each.StartsWith('{'))
            ?? throw new InvalidOperationException($"wrk gave no figures for {address}:\n{output}");
        var report = JsonSerializer.Deserialize<Report>(line, JsonSerializerOptions.Web)!;
        if (report.Requests == 0) throw new InvalidOperationException($"{address} answered nothing.");
        if (report.Errors > 0) throw new InvalidOperationException($"{report.Errors} of {report.Requests} requests to {address} failed.");

        return new(
            report.Requests / TimeSpan.FromMicroseconds(report.Microseconds).TotalSeconds,
            TimeSpan.FromMicroseconds(report.P50),
            TimeSpan.FromMicroseconds(report.P99));
    }

    private sealed record Report(long Requests, long Microseconds, long P50, long P99, long Errors);
}

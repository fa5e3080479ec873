using System.Diagnostics;
using System.Net;
using Gatehouse.Benchmarks.Contenders;

namespace Gatehouse.Benchmarks.ColdStarting;

/// <summary>A function that has never run, behind an API of its own.</summary>
internal static class FreshFunction
{
    /// <returns>
    /// How long its first answer took. A 404 comes from an edge that has not heard of the API yet: nothing ran, and it is asked again.
    /// Any other error may have started the function, which is then not fresh any more: it throws.
    /// </returns>
    public static async Task<TimeSpan> InvokeAsync(Deployment deployment, string name, CancellationToken cancellationToken)
    {
        var function = await deployment.CreateFunctionAsync(name, "hello", cancellationToken);
        var address = await deployment.CreateHttpApiAsync(name, function, cancellationToken);
        using var client = new HttpClient();
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(address, cancellationToken);
            var answered = Stopwatch.GetElapsedTime(asked);
            if (response.StatusCode == HttpStatusCode.NotFound) continue;

            response.EnsureSuccessStatusCode();
            return answered;
        }
    }
}

using System.Diagnostics;
using Gatehouse.Benchmarks.Contenders;

namespace Gatehouse.Benchmarks.ColdStarting;

/// <summary>A function that has never run, behind an API of its own.</summary>
internal static class FreshFunction
{
    /// <returns>
    /// How long its first answer took. Requests that the API answers with an error come before it is deployed: they run nothing.
    /// </returns>
    public static async Task<TimeSpan> InvokeAsync(Deployment deployment, string name, CancellationToken cancellationToken)
    {
        var function = await deployment.CreateFunctionAsync(name, "hello", cancellationToken);
        var address = await deployment.CreateHttpApiAsync(name, function, cancellationToken);
        using var client = new HttpClient();
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            if (await FirstAnswer.IsGreetedAsync(client, address, cancellationToken)) return Stopwatch.GetElapsedTime(asked);
        }
    }
}

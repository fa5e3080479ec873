namespace Gatehouse.Benchmarks.Contenders;

/// <summary>Asks until a function answers.</summary>
internal static class FirstAnswer
{
    private const int GreetingBytes = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Returns when GET has answered with the greeting. Refused connections and other statuses are asked again.</summary>
    public static async Task AwaitAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new HttpClient();
        while (!await IsGreetedAsync(client, address, limit.Token)) await Task.Delay(Pause, limit.Token);
    }

    private static async Task<bool> IsGreetedAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            if (!response.IsSuccessStatusCode) return false;

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return body.Length == GreetingBytes ? true : throw new InvalidOperationException($"{address} answered {body.Length} bytes.");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

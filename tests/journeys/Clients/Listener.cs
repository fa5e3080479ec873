using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>A server that functions tell what has happened to, by the path of a URL.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpListener _http = new();
    private readonly ConcurrentQueue<string> _all = [];
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    public Listener()
    {
        Url = $"http://127.0.0.1:{Running.FreePorts.Take()}/";
        _http.Prefixes.Add(Url);
        _http.Start();
        _ = ListenAsync();
    }

    public string Url { get; }

    /// <summary>Everything that was told so far.</summary>
    public IReadOnlyCollection<string> All => _all;

    /// <summary>The next path that is told, decoded, without its first slash.</summary>
    public Task<string> NextAsync(TimeSpan patience) => _heard.Reader.ReadAsync().AsTask().WaitAsync(patience);

    public void Dispose() => _http.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await _http.GetContextAsync();
                var told = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath[1..]);
                _all.Enqueue(told);
                _heard.Writer.TryWrite(told);
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The journey is over.
        }
    }
}

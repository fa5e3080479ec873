using System.Net;
using System.Threading.Channels;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>An HTTP server behind an integration: answers as the test says and keeps what it was asked.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>();

    private Backend(RequestDelegate handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            var headers = context.Request.Headers.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            _asked.Writer.TryWrite(new Asked(context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}", headers, body));
            await handle(context);
        });
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    public static async Task<Backend> StartAsync(RequestDelegate handle)
    {
        var backend = new Backend(handle);
        await backend._app.StartAsync();
        backend.Url = backend._app.Urls.Single();
        return backend;
    }

    public Task<Asked> NextAsync() => _asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>One request to a backend.</summary>
internal sealed record Asked(string Method, string Target, Dictionary<string, string> Headers, string Body);

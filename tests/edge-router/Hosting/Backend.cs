using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>An HTTP server behind an integration.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Backend(RequestDelegate handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            server.Limits.MaxRequestBodySize = null;
        });
        _app = builder.Build();
        _app.Run(handle);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    public static async Task<Backend> StartAsync(RequestDelegate handle)
    {
        var backend = new Backend(handle);
        await backend._app.StartAsync(TestContext.Current.CancellationToken);
        backend.Url = backend._app.Urls.Single();
        return backend;
    }

    public static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>An HTTP server behind an integration.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Backend(RequestDelegate handle, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0, listen => Secure(listen, certificate));
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

    /// <summary>One that everybody must show a certificate, whoever issued it.</summary>
    public static async Task<Backend> StartSecureAsync(RequestDelegate handle, X509Certificate2 certificate)
    {
        var backend = new Backend(handle, certificate);
        await backend._app.StartAsync(TestContext.Current.CancellationToken);
        backend.Url = $"https://localhost:{new Uri(backend._app.Urls.Single()).Port}";
        return backend;
    }

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is null) return;

        listen.UseHttps(certificate, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        });
    }

    public static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.Benchmarks.Proxying;

/// <summary>YARP's forwarder and nothing else, with the handler that Gatehouse gives it: what HTTP_PROXY can do at best.</summary>
internal static class BareForwarding
{
    public static WebApplication Build(string address, string backend)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        var server = builder.Build();
        server.Urls.Add(address);
        var forwarder = server.Services.GetRequiredService<IHttpForwarder>();
        var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        });
        server.Run(async (HttpContext context) => await forwarder.SendAsync(context, backend, client, ForwarderRequestConfig.Empty, HttpTransformer.Default));
        return server;
    }
}

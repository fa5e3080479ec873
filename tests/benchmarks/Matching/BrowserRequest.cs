using System.Net;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>A GET as a browser sends it.</summary>
internal static class BrowserRequest
{
    private const int Port = 4566;

    public static DefaultHttpContext Create(string domain)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(domain, Port);
        context.Request.Headers.UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        context.Request.Headers.Accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        context.Request.Headers.AcceptLanguage = "en-US,en;q=0.5";
        context.Request.Headers.AcceptEncoding = "gzip, deflate, br, zstd";
        context.Request.Headers.Cookie = "session=38afes7a8; theme=light";
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        return context;
    }
}

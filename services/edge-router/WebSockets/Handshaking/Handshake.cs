using System.Security.Cryptography;
using System.Text;
using Gatehouse.EdgeRouter.Responding;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>The opening handshake of RFC 6455 §4.2, up to the moment when the connection stops being HTTP.</summary>
internal static class Handshake
{
    private const string Version = "13";
    private const string KeySuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int KeyBytes = 16;

    // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
    private const int LongestUrl = 4096;
    private const string Scheme = "wss://";

    /// <summary>Status 426 for a request that asks for no upgrade is known of AWS; the words are ours.</summary>
    private static readonly GatewayFailure UpgradeRequired = new(426, "Upgrade Required")
    {
        Headers = [new("Sec-WebSocket-Version", Version)],
    };

    /// <summary>Status and words are ours.</summary>
    private static readonly GatewayFailure UrlTooLong = new(StatusCodes.Status414UriTooLong, "URI Too Long");

    /// <summary>Why the request is no handshake; null when it is one.</summary>
    public static GatewayFailure? Refusal(HttpContext context)
    {
        var headers = context.Request.Headers;
        var upgradable = HttpMethods.IsGet(context.Request.Method)
            && context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            && string.Equals(headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase);
        if (!upgradable || headers.SecWebSocketVersion != Version) return UpgradeRequired;
        if (LengthOfUrl(context) > LongestUrl) return UrlTooLong;

        Span<byte> key = stackalloc byte[KeyBytes];
        return Convert.TryFromBase64String(headers.SecWebSocketKey.ToString(), key, out var written) && written == KeyBytes
            ? null
            : GatewayFailures.BadRequest;
    }

    /// <summary>Answers 101 and hands the connection's bytes over.</summary>
    /// <param name="context">A request without <see cref="Refusal"/>.</param>
    /// <param name="subprotocol">Null when none is agreed on.</param>
    /// <param name="compression">Null when none is agreed on.</param>
    public static Task<Stream> AcceptAsync(HttpContext context, string? subprotocol, Compression? compression)
    {
        var headers = context.Response.Headers;
        headers.Connection = "Upgrade";
        headers.Upgrade = "websocket";
        headers.SecWebSocketAccept = AcceptOf(context.Request.Headers.SecWebSocketKey.ToString());
        if (subprotocol is not null) headers.SecWebSocketProtocol = subprotocol;
        if (compression is not null) headers.SecWebSocketExtensions = compression.Answer;
        return context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
    }

    private static int LengthOfUrl(HttpContext context) =>
        Scheme.Length + context.Request.Headers.Host.ToString().Length + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length;

#pragma warning disable CA5350 // RFC 6455 prescribes SHA-1; nothing is kept secret by it.
    private static string AcceptOf(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + KeySuffix)));
#pragma warning restore CA5350
}

using System.Text.Json;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// Reads from what the function of <c>$connect</c> returned whether the client is let in. As on AWS any 2xx lets it in, any other status is
/// the client's answer, and of everything else that the function returns only <c>Sec-WebSocket-Protocol</c> counts.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-connect-route-subprotocol.html
/// </summary>
internal static class ProxyDecision
{
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";

    public static ConnectDecision Of(ReadOnlyMemory<byte> result)
    {
        try
        {
            return Read(result);
        }
        catch (InvalidOperationException)
        {
            // A name or text that holds half a surrogate pair.
            return ConnectDecision.Malformed;
        }
    }

    /// <summary>The status alone; null where there is none.</summary>
    public static int? StatusOf(ReadOnlyMemory<byte> result)
    {
        using var document = ProxyResult.TryRead(result);
        return document?.RootElement is { ValueKind: JsonValueKind.Object } response && TryGetStatus(response, out var status) ? status : null;
    }

    private static ConnectDecision Read(ReadOnlyMemory<byte> result)
    {
        using var document = ProxyResult.TryRead(result);
        return document?.RootElement is { ValueKind: JsonValueKind.Object } response && TryGetStatus(response, out var status)
            ? ConnectDecision.Of(status, SubprotocolOf(response))
            : ConnectDecision.Malformed;
    }

    // Numbers are often written as strings.
    private static bool TryGetStatus(JsonElement response, out int status)
    {
        status = 0;
        return response.TryGetProperty("statusCode"u8, out var code) && code.ValueKind switch
        {
            JsonValueKind.Number => code.TryGetInt32(out status),
            JsonValueKind.String => int.TryParse(code.GetString(), out status),
            _ => false,
        };
    }

    private static string? SubprotocolOf(JsonElement response)
    {
        if (!response.TryGetProperty("headers"u8, out var headers) || headers.ValueKind is not JsonValueKind.Object) return null;

        foreach (var header in headers.EnumerateObject())
        {
            if (header.Value.ValueKind is JsonValueKind.String && header.Name.Equals(SubprotocolHeader, StringComparison.OrdinalIgnoreCase))
                return header.Value.GetString();
        }

        return null;
    }
}

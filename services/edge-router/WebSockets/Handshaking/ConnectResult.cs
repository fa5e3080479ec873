using System.Text.Json;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// Reads from a <c>$connect</c> integration's outcome whether the client is let in. As on AWS any 2xx lets it in, any other status is
/// the client's answer, and of everything else that the function returns only <c>Sec-WebSocket-Protocol</c> counts.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-connect-route-subprotocol.html
/// </summary>
internal static class ConnectResult
{
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";

    private static readonly ConnectDecision Malformed = new(StatusCodes.Status502BadGateway);

    public static ConnectDecision Decide(IntegrationOutcome outcome) => outcome.Status switch
    {
        IntegrationStatus.Succeeded => TryRead(outcome.Result),
        IntegrationStatus.FunctionFailed => new(StatusCodes.Status502BadGateway),
        IntegrationStatus.TimedOut => new(StatusCodes.Status504GatewayTimeout),
        _ => new(StatusCodes.Status500InternalServerError),
    };

    private static ConnectDecision TryRead(ReadOnlyMemory<byte> result)
    {
        try
        {
            return Read(result);
        }
        catch (InvalidOperationException)
        {
            // A name or text that holds half a surrogate pair.
            return Malformed;
        }
    }

    private static ConnectDecision Read(ReadOnlyMemory<byte> result)
    {
        using var document = ProxyResult.TryRead(result);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } response) return Malformed;
        if (!TryGetStatus(response, out var status)) return Malformed;
        if (status is < 200 or > 299) return new(status);

        var subprotocol = SubprotocolOf(response);
        return subprotocol is null || HeaderText.IsValidValue(subprotocol)
            ? new(StatusCodes.Status101SwitchingProtocols, subprotocol)
            : Malformed;
    }

    // Numbers are often written as strings; a status below 200 could not be the end of an answer.
    private static bool TryGetStatus(JsonElement response, out int status)
    {
        status = 0;
        if (!response.TryGetProperty("statusCode"u8, out var code)) return false;

        var isNumber = code.ValueKind switch
        {
            JsonValueKind.Number => code.TryGetInt32(out status),
            JsonValueKind.String => int.TryParse(code.GetString(), out status),
            _ => false,
        };
        return isNumber && status is >= 200 and <= 599;
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

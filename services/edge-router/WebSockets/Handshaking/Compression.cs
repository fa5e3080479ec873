using System.Globalization;
using System.Net.WebSockets;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// What a client and the edge agreed on about the compression of messages, permessage-deflate (https://www.rfc-editor.org/rfc/rfc7692), which AWS
/// agrees on too: https://github.com/python-websockets/websockets/issues/1065. Every message is compressed by itself: connections say nothing most
/// of the time, and what compressors remember between messages takes hundreds of kilobytes of each. That the answer says so is ours.
/// </summary>
/// <param name="ServerWindowBits">How far back what we compress may refer; null where the client left it to us.</param>
internal sealed record Compression(int? ServerWindowBits)
{
    private const string Extension = "permessage-deflate";
    private const string ServerWindow = "server_max_window_bits";
    private const string ClientWindow = "client_max_window_bits";
    private const string ServerForgets = "server_no_context_takeover";
    private const string ClientForgets = "client_no_context_takeover";

    private const int LargestWindow = 15;

    /// <summary>RFC 7692 §7.1.2 has 8 too; deflate as everyone implements it has not.</summary>
    private const int SmallestWindow = 9;

    private static readonly Compression Unlimited = new((int?)null);

    /// <summary>Value of Sec-WebSocket-Extensions in the answer.</summary>
    public string Answer => ServerWindowBits is { } bits
        ? string.Create(CultureInfo.InvariantCulture, $"{Extension}; {ServerForgets}; {ClientForgets}; {ServerWindow}={bits}")
        : $"{Extension}; {ServerForgets}; {ClientForgets}";

    public WebSocketDeflateOptions Options => new()
    {
        ServerContextTakeover = false,
        ClientContextTakeover = false,
        ServerMaxWindowBits = ServerWindowBits ?? LargestWindow,
        ClientMaxWindowBits = LargestWindow,
    };

    /// <summary>The first offer that can be kept, in the client's order; null when there is none.</summary>
    /// <param name="offers">Sec-WebSocket-Extensions of the request.</param>
    public static Compression? AgreedOn(StringValues offers)
    {
        foreach (var header in offers)
        {
            foreach (var offer in header?.Split(',') ?? [])
            {
                if (Read(offer.Split(';', StringSplitOptions.TrimEntries)) is { } agreed) return agreed;
            }
        }

        return null;
    }

    /// <summary>Null for another extension, and for an offer with a parameter that is unknown, repeated or of a wrong value: RFC 7692 §7.1.</summary>
    private static Compression? Read(string[] offer)
    {
        if (offer[0] != Extension) return null;

        var named = new HashSet<string>(StringComparer.Ordinal);
        var agreed = Unlimited;
        foreach (var parameter in offer.AsSpan(1))
        {
            var (name, value) = parameter.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right.Trim('"')) : (parameter, null);
            if (!named.Add(name)) return null;
            switch (name)
            {
                case ServerForgets or ClientForgets when value is null:
                case ClientWindow when value is null or "8" || TryReadBits(value, out _):
                    break;
                case ServerWindow when TryReadBits(value, out var bits):
                    agreed = new Compression(bits);
                    break;
                default:
                    return null;
            }
        }

        return agreed;
    }

    private static bool TryReadBits(string? value, out int bits) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits is >= SmallestWindow and <= LargestWindow && value![0] != '0';
}

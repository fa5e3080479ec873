using System.Globalization;
using System.Net.WebSockets;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// Why a connection ended: what the close frame says and what <c>$disconnect</c> is told as <c>disconnectStatusCode</c> and
/// <c>disconnectReason</c>. The words are AWS's, from captured events, except where marked.
/// </summary>
/// <param name="Code">Close code of RFC 6455.</param>
/// <param name="Reason">Reason beside it; may be empty.</param>
internal sealed record CloseCause(int Code, string Reason)
{
    /// <summary>Largest message: 128 KB.</summary>
    public const int LongestMessage = 131072;

    /// <summary>Largest frame: 32 KB.</summary>
    public const int LongestFrame = 32768;

    /// <summary>DELETE @connections.</summary>
    public static CloseCause Deleted { get; } = new(1000, "Connection Closed Normally");

    /// <summary>Idle for too long, open for too long, or the edge shuts down.</summary>
    public static CloseCause GoingAway { get; } = new(1001, "Going away");

    /// <summary>A binary frame. AWS's reason is not known; none is given.</summary>
    public static CloseCause Binary { get; } = new(1003, "");

    public static CloseCause FrameTooLong { get; } = new(1009, string.Create(
        CultureInfo.InvariantCulture, $"Max frame length of {LongestFrame} has been exceeded."));

    /// <summary>Our words, after those for frames.</summary>
    public static CloseCause MessageTooLong { get; } = new(1009, string.Create(
        CultureInfo.InvariantCulture, $"Max message length of {LongestMessage} has been exceeded."));

    /// <summary>The client broke RFC 6455; the socket has told it so.</summary>
    public static CloseCause ProtocolError { get; } = new(1002, "");

    /// <summary>The client sent text that is no UTF-8; the socket has told it so.</summary>
    public static CloseCause NoText { get; } = new((int)WebSocketCloseStatus.InvalidPayloadData, "");

    /// <summary>The connection was cut without a close frame.</summary>
    public static CloseCause Lost { get; } = new(1006, "");

    /// <summary>The client closed with an empty close frame.</summary>
    public static CloseCause ByClientWithoutStatus { get; } = new(1005, "Client-side close frame status not set");

    /// <summary>The client closed.</summary>
    public static CloseCause ByClient(WebSocketCloseStatus status, string? reason) => new((int)status, reason ?? "");
}

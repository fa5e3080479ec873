namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>Whether a client is let in.</summary>
/// <param name="Status">101, or the status of the refusal.</param>
/// <param name="Subprotocol">What <c>$connect</c> agreed on; null when it named none.</param>
internal readonly record struct ConnectDecision(int Status, string? Subprotocol = null)
{
    public static ConnectDecision Accept { get; } = new(StatusCodes.Status101SwitchingProtocols);

    public bool IsAccepted => Status == StatusCodes.Status101SwitchingProtocols;
}

using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.WebSockets.Integrating;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>Whether a client is let in.</summary>
/// <param name="Status">101, or the status of the refusal.</param>
/// <param name="Subprotocol">What <c>$connect</c> agreed on; null when it named none.</param>
internal readonly record struct ConnectDecision(int Status, string? Subprotocol = null)
{
    public static ConnectDecision Accept { get; } = new(StatusCodes.Status101SwitchingProtocols);

    /// <summary>What the integration answered is no answer.</summary>
    public static ConnectDecision Malformed { get; } = new(StatusCodes.Status502BadGateway);

    public bool IsAccepted => Status == StatusCodes.Status101SwitchingProtocols;

    /// <summary>By the status of <c>$connect</c>'s integration; one below 200 could not be the end of an answer.</summary>
    public static ConnectDecision Of(int status, string? subprotocol)
    {
        if (status is < 200 or > 599) return Malformed;
        if (status > 299) return new(status);

        return subprotocol is null || HeaderText.IsValidValue(subprotocol)
            ? new(StatusCodes.Status101SwitchingProtocols, subprotocol)
            : Malformed;
    }

    public static ConnectDecision Of(IntegrationOutcome outcome) => outcome.Status switch
    {
        IntegrationStatus.Succeeded => outcome.Answer!.Decide(),
        IntegrationStatus.FunctionFailed => new(StatusCodes.Status502BadGateway),
        IntegrationStatus.TimedOut => new(StatusCodes.Status504GatewayTimeout),
        IntegrationStatus.UnsupportedMediaType => new(StatusCodes.Status415UnsupportedMediaType),
        IntegrationStatus.NotEmulated => new(StatusCodes.Status501NotImplemented),
        _ => new(StatusCodes.Status500InternalServerError),
    };
}

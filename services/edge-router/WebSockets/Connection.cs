using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.WebSockets;

/// <summary>What stays the same for as long as a WebSocket is open.</summary>
/// <param name="Id">Sixteen characters of base64url ending in <c>=</c>.</param>
/// <param name="ApiId">The API that the client connected to.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="DomainName">Host and port at which functions find the API; the same for every way of having connected.</param>
/// <param name="ConnectedAt">When the handshake arrived.</param>
/// <param name="SourceIp">The client's address.</param>
/// <param name="UserAgent">Null when the client sent none.</param>
internal sealed record Connection(
    string Id, string ApiId, string Stage, string DomainName, DateTimeOffset ConnectedAt, string SourceIp, string? UserAgent)
{
    /// <summary>Whom the authorizer of <c>$connect</c> admitted: every later event tells of it. Null where anybody may connect.</summary>
    public Caller? Caller { get; init; }
}

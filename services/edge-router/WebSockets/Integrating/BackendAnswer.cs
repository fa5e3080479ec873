using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>What an HTTP backend answered, or what an integration response made of an endpoint's answer.</summary>
/// <param name="status">Decides a handshake.</param>
/// <param name="subprotocol">What the handshake agrees on; null for none.</param>
/// <param name="message">What the client of a message gets; nothing where the route is one-way.</param>
internal sealed class BackendAnswer(int status, string? subprotocol, ReadOnlyMemory<byte> message) : RouteAnswer
{
    public override int? Status => status;

    public override ConnectDecision Decide() => ConnectDecision.Of(status, subprotocol);

    public override Reply Reply() => Replies.Reply.With(message);
}

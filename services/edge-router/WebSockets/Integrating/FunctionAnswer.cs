using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>What the function of a Lambda proxy integration returned.</summary>
internal sealed class FunctionAnswer(ReadOnlyMemory<byte> result, IReplyPolicy replies) : RouteAnswer
{
    public override int? Status => ProxyDecision.StatusOf(result);

    public override ConnectDecision Decide() => ProxyDecision.Of(result);

    public override Reply Reply() => replies.Of(result);
}

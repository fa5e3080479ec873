namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>Chooses a route's reply policy.</summary>
internal sealed class ReplyPolicies(WebSocketsOptions options)
{
    /// <param name="twoWay">Whether the route has a route response or an expression that selects one; tools make both, either counts.</param>
    public IReplyPolicy For(bool twoWay) => (twoWay, options.Replies) switch
    {
        (true, WebSocketReplies.Aws) => TwoWayReplies.Strict,
        (true, _) => TwoWayReplies.Lenient,
        (false, WebSocketReplies.Aws) => SilentReplies.Instance,
        (false, _) => EchoReplies.Instance,
    };
}

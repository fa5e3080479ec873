using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>What a backend answered: read as a decision when the route is <c>$connect</c>, as a reply when it is a message's.</summary>
internal abstract class RouteAnswer
{
    /// <summary>What the backend says of how it went; null where it says nothing of the kind.</summary>
    public abstract int? Status { get; }

    /// <summary>Whether the client is let in.</summary>
    public abstract ConnectDecision Decide();

    /// <summary>What the client is sent.</summary>
    public abstract Reply Reply();
}

using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>A handshake as guards and limits look at it: a call of the route <c>$connect</c>.</summary>
/// <param name="exchange">The handshake.</param>
/// <param name="stage">The stage that it is to.</param>
/// <param name="connection">What it is to become.</param>
/// <param name="trace">Its X-Ray header.</param>
internal sealed class ConnectCall(EdgeExchange exchange, WebSocketStage stage, Connection connection, string trace) : ApiCall(exchange)
{
    private KnownKey? _key;

    /// <summary>With the caller as soon as one is known.</summary>
    public Connection Connection { get; private set; } = connection;

    public string Trace => trace;

    public WebSocketStage Stage => stage;

    /// <summary>As <c>$connect</c> sees it.</summary>
    public HandshakeRequest Handshake => field ??= HandshakeRequest.Of(Exchange, Connection, trace);

    public override string StageName => stage.Name;

    public override IReadOnlyDictionary<string, string> StageVariables => stage.Variables;

    public override string RouteKey => WebSocketRouteKey.Connect;

    public override string ResourcePath => WebSocketRouteKey.Connect;

    public override string Path => "";

    public override string PathWithStage => $"/{stage.Name}";

    public override IReadOnlyList<KeyValuePair<string, string>> PathParameters => [];

    /// <summary>Policies name routes by their key: <c>…/{stage}/$connect</c>.</summary>
    protected override string MethodAndPath => WebSocketRouteKey.Connect;

    public void Admit(Caller? caller)
    {
        Exchange.Caller = caller;
        Connection = Connection with { Caller = _key is { } key ? new KeyedCaller(caller, key.Id, key.Value) : caller };
    }

    /// <summary>The key that was required, asked for before the caller is known or after it.</summary>
    public void Show(KnownKey key)
    {
        _key = key;
        Admit(Exchange.Caller);
    }

    public ConnectEvent ToEvent() => new(ContextAt(Exchange.ReceivedAt), stage, trace, Handshake);

    public RequestContext ContextAt(DateTimeOffset time) => new(Connection, WebSocketRouteKey.Connect, "CONNECT", Exchange.RequestId, time);
}

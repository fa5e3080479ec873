using System.Diagnostics.Metrics;
using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.WebSockets.Metering;

/// <summary>
/// What WebSocket APIs count, under the meter <c>Gatehouse.WebSockets</c>; each figure names the API. AWS's own are called ConnectCount,
/// MessageCount, ClientError, IntegrationError and ExecutionError.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
/// </summary>
internal sealed class WebSocketMetrics
{
    public const string Meter = "Gatehouse.WebSockets";

    private readonly UpDownCounter<long> _open;
    private readonly Counter<long> _handshakes;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _posts;
    private readonly Counter<long> _errors;

    public WebSocketMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _open = meter.CreateUpDownCounter<long>("gatehouse.websocket.open", "{connection}", "Connections that are open at this edge.");
        _handshakes = meter.CreateCounter<long>("gatehouse.websocket.handshakes", "{handshake}", "Handshakes, by the status of their answer.");
        _messages = meter.CreateCounter<long>("gatehouse.websocket.messages", "{message}", "Messages of clients, and replies to them.");
        _posts = meter.CreateCounter<long>("gatehouse.websocket.posts", "{message}", "Messages posted to connections of this edge, by what became of them.");
        _errors = meter.CreateCounter<long>("gatehouse.websocket.errors", "{error}", "Events that failed, by whose fault it was.");
    }

    public void Opened(string apiId) => _open.Add(1, ApiOf(apiId));

    public void Closed(string apiId) => _open.Add(-1, ApiOf(apiId));

    public void Answered(string apiId, int status) => _handshakes.Add(1, ApiOf(apiId), new("status", status));

    public void Received(string apiId) => _messages.Add(1, ApiOf(apiId), new("direction", "in"));

    public void Replied(string apiId) => _messages.Add(1, ApiOf(apiId), new("direction", "out"));

    public void Posted(string apiId, PostOutcome outcome) => _posts.Add(1, ApiOf(apiId), new("outcome", outcome switch
    {
        PostOutcome.Queued => "queued",
        PostOutcome.BufferFull => "buffer_full",
        _ => "gone",
    }));

    public void Failed(string apiId, EventFault fault) => _errors.Add(1, ApiOf(apiId), new("fault", fault switch
    {
        EventFault.Client => "client",
        EventFault.Integration => "integration",
        _ => "execution",
    }));

    private static KeyValuePair<string, object?> ApiOf(string apiId) => new("api", apiId);
}

/// <summary>Whose fault a failed event was.</summary>
internal enum EventFault
{
    /// <summary>The message selects no route, fits no model, or comes too often.</summary>
    Client,

    /// <summary>What the route calls failed.</summary>
    Integration,

    /// <summary>Ours.</summary>
    Execution,
}

using System.ComponentModel.DataAnnotations;

namespace Gatehouse.EdgeRouter.WebSockets;

/// <summary>
/// How the edge treats WebSocket connections. The defaults are AWS's quotas where it has one:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
/// </summary>
public sealed class WebSocketsOptions
{
    /// <summary>When a one-way route's client nevertheless gets what the function returned.</summary>
    public WebSocketReplies Replies { get; set; } = WebSocketReplies.LocalStack;

    /// <summary>A connection without a message in either direction for so long is closed. AWS: 10 minutes.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A connection is closed after so long, whatever goes on in it. AWS: 2 hours.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long a client may take to answer a close frame before its connection is cut.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Messages of a connection that wait for earlier ones to be handled; no more is read until there is room.</summary>
    [Range(1, 1000)]
    public int WaitingMessages { get; set; } = 16;

    /// <summary>Bytes that may wait for a client that reads slowly; posts beyond are refused with 429. Room for two messages at least.</summary>
    [Range(262144, int.MaxValue)]
    public int OutgoingBufferBytes { get; set; } = 1024 * 1024;

    /// <summary>gRPC address under which the connection-registry reaches this edge's connections.</summary>
    [Required]
    public string DeliveryAddress { get; set; } = "http://127.0.0.1:4566";

    /// <summary>
    /// An edge that the registry has not heard of for so long is dead to it, and its connections are gone everywhere. Renewed three times as
    /// often.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the registry may take to answer.</summary>
    public TimeSpan RegistryTimeout { get; set; } = TimeSpan.FromSeconds(2);
}

/// <summary>What becomes of a function's result on a route without a route response.</summary>
public enum WebSocketReplies
{
    /// <summary>A result that is no proxy response (no <c>statusCode</c>) is sent back to the client, as LocalStack's samples expect.</summary>
    LocalStack,

    /// <summary>Nothing is ever sent, as on AWS.</summary>
    Aws,
}

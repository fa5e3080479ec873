namespace Gatehouse.EdgeRouter.WebSockets;

/// <summary>What the edge logs about WebSocket connections.</summary>
internal static partial class WebSocketsLog
{
    [LoggerMessage(101, LogLevel.Information, "Connection {ConnectionId} to {ApiId}/{Stage} opened")]
    public static partial void ConnectionOpened(this ILogger log, string connectionId, string apiId, string stage);

    [LoggerMessage(102, LogLevel.Information, "Connection {ConnectionId} to {ApiId}/{Stage} closed: {Code} {Reason}")]
    public static partial void ConnectionClosed(this ILogger log, string connectionId, string apiId, string stage, int code, string reason);

    [LoggerMessage(103, LogLevel.Information, "Connection {ConnectionId} to {ApiId}/{Stage} refused with {Status}, request {RequestId}")]
    public static partial void ConnectionRefused(this ILogger log, string connectionId, string apiId, string stage, int status, string requestId);

    [LoggerMessage(104, LogLevel.Warning, "Route {RouteKey} of {ApiId}/{Stage} failed for connection {ConnectionId}, request {RequestId}: {Status}, {Reason}")]
    public static partial void RouteFailed(
        this ILogger log, string routeKey, string apiId, string stage, string connectionId, string requestId,
        Integrating.IntegrationStatus status, string reason);

    [LoggerMessage(106, LogLevel.Warning, "Route {RouteKey} of {ApiId}/{Stage} cannot be served as configured: {Reason}")]
    public static partial void RouteMisconfigured(this ILogger log, string routeKey, string apiId, string stage, string reason);

    [LoggerMessage(115, LogLevel.Debug, "Message {RequestId} of connection {ConnectionId} to {ApiId}/{Stage} selected {RouteKey}: {Bytes} bytes")]
    public static partial void MessageReceived(
        this ILogger log, string requestId, string connectionId, string apiId, string stage, string routeKey, int bytes);

    [LoggerMessage(116, LogLevel.Debug, "Message of {Bytes} bytes posted to connection {ConnectionId} to {ApiId}/{Stage}: {Outcome}")]
    public static partial void MessagePosted(
        this ILogger log, string connectionId, string apiId, string stage, int bytes, Sessions.PostOutcome outcome);

    [LoggerMessage(117, LogLevel.Information, "Message {RequestId} of connection {ConnectionId} to {ApiId}/{Stage} refused: {Reason}")]
    public static partial void MessageRefused(
        this ILogger log, string requestId, string connectionId, string apiId, string stage, string reason);

    [LoggerMessage(118, LogLevel.Information, "Connection {ConnectionId} to {ApiId}/{Stage} was lost with its edge")]
    public static partial void ConnectionLost(this ILogger log, string connectionId, string apiId, string stage);

    [LoggerMessage(107, LogLevel.Warning, "Connection-registry did not take connection {ConnectionId}: {Status}")]
    public static partial void RegistrationFailed(this ILogger log, string connectionId, Grpc.Core.StatusCode status);

    [LoggerMessage(108, LogLevel.Warning, "Connection-registry did not renew the lease of edge {EdgeId}: {Status}. Open connections are not affected")]
    public static partial void LeaseNotRenewed(this ILogger log, string edgeId, Grpc.Core.StatusCode status);

    [LoggerMessage(109, LogLevel.Information, "Edge {EdgeId} registered its {Count} connections anew")]
    public static partial void ConnectionsRegisteredAnew(this ILogger log, string edgeId, int count);

    [LoggerMessage(110, LogLevel.Warning, "Port {Port} of API {ApiId} cannot be listened on: {Reason}. The API is served on the edge's own port")]
    public static partial void PortTaken(this ILogger log, int port, string apiId, string reason);

    [LoggerMessage(111, LogLevel.Information, "Listening on ports {Ports}")]
    public static partial void PortsChanged(this ILogger log, string ports);

    [LoggerMessage(112, LogLevel.Warning, "Connection {ConnectionId} is not known here, and the connection-registry did not answer: {Status}")]
    public static partial void CommandNotPassedOn(this ILogger log, string connectionId, Grpc.Core.StatusCode status);

    [LoggerMessage(113, LogLevel.Error, "Handling a message of connection {ConnectionId} failed unexpectedly")]
    public static partial void MessageFailedUnexpectedly(this ILogger log, Exception bug, string connectionId);

    [LoggerMessage(114, LogLevel.Warning, "API {ApiId} was called for {Feature}, which is not emulated: the call failed")]
    public static partial void UnbuiltFeatureCalled(this ILogger log, string apiId, string feature);
}

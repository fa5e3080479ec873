using System.Globalization;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>The requestContext of an event: what a connection, a route and a moment make up.</summary>
/// <param name="Connection">Whose event it is.</param>
/// <param name="RouteKey">The route that was selected.</param>
/// <param name="EventType">CONNECT, MESSAGE or DISCONNECT.</param>
/// <param name="RequestId">A fresh id for each event.</param>
/// <param name="Time">When the event happened.</param>
internal sealed record RequestContext(Connection Connection, string RouteKey, string EventType, string RequestId, DateTimeOffset Time)
{
    /// <summary>Of a message.</summary>
    public string? MessageId { get; init; }

    /// <summary>Of a connection's end.</summary>
    public Sessions.CloseCause? Cause { get; init; }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("requestContext"u8);
        json.WriteString("routeKey"u8, RouteKey);
        if (MessageId is not null) json.WriteString("messageId"u8, MessageId);
        if (Cause is not null) json.WriteNumber("disconnectStatusCode"u8, Cause.Code);
        json.WriteString("eventType"u8, EventType);
        json.WriteString("extendedRequestId"u8, RequestId);
        json.WriteString("requestTime"u8, Time.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture));
        json.WriteString("messageDirection"u8, "IN"u8);
        if (Cause is not null) json.WriteString("disconnectReason"u8, Cause.Reason);
        json.WriteString("stage"u8, Connection.Stage);
        json.WriteNumber("connectedAt"u8, Connection.ConnectedAt.ToUnixTimeMilliseconds());
        json.WriteNumber("requestTimeEpoch"u8, Time.ToUnixTimeMilliseconds());
        json.WriteStartObject("identity"u8);
        if (Connection.UserAgent is not null) json.WriteString("userAgent"u8, Connection.UserAgent);
        json.WriteString("sourceIp"u8, Connection.SourceIp);
        json.WriteEndObject();
        json.WriteString("requestId"u8, RequestId);
        json.WriteString("domainName"u8, Connection.DomainName);
        json.WriteString("connectionId"u8, Connection.Id);
        json.WriteString("apiId"u8, Connection.ApiId);
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>The requestContext of an event, and <c>$context</c> of templates: what a connection, a route and a moment make up.</summary>
/// <param name="Connection">Whose event it is.</param>
/// <param name="RouteKey">The route that was selected.</param>
/// <param name="EventType">CONNECT, MESSAGE or DISCONNECT.</param>
/// <param name="RequestId">A fresh id for each event.</param>
/// <param name="Time">When the event happened.</param>
internal sealed record RequestContext(Connection Connection, string RouteKey, string EventType, string RequestId, DateTimeOffset Time)
{
    /// <summary>What the identity of a signer and of who has an API key says, beside what every client's does.</summary>
    public static readonly string[] OfCallers = ["accessKey", "accountId", "apiKey", "apiKeyId", "caller", "user", "userArn"];

    /// <summary>Of a message.</summary>
    public string? MessageId { get; init; }

    /// <summary>Of a connection's end.</summary>
    public Sessions.CloseCause? Cause { get; init; }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("requestContext"u8);
        WriteMembers(json);
        json.WriteEndObject();
    }

    /// <summary>As mappings and templates see it.</summary>
    public JsonElement ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = EventJson.WriterTo(buffer))
        {
            json.WriteStartObject();
            WriteMembers(json);
            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("routeKey"u8, RouteKey);
        Connection.Caller?.WriteAuthorizer1(json);
        if (MessageId is not null) json.WriteString("messageId"u8, MessageId);
        if (Cause is not null) json.WriteNumber("disconnectStatusCode"u8, Cause.Code);
        json.WriteString("eventType"u8, EventType);
        json.WriteString("extendedRequestId"u8, RequestId);
        json.WriteString("requestTime"u8, RequestTime.Of(Time));
        json.WriteString("messageDirection"u8, "IN"u8);
        if (Cause is not null) json.WriteString("disconnectReason"u8, Cause.Reason);
        json.WriteString("stage"u8, Connection.Stage);
        json.WriteNumber("connectedAt"u8, Connection.ConnectedAt.ToUnixTimeMilliseconds());
        json.WriteNumber("requestTimeEpoch"u8, Time.ToUnixTimeMilliseconds());
        json.WriteStartObject("identity"u8);
        WriteIdentity(json);
        json.WriteEndObject();
        json.WriteString("requestId"u8, RequestId);
        json.WriteString("domainName"u8, Connection.DomainName);
        json.WriteString("connectionId"u8, Connection.Id);
        json.WriteString("apiId"u8, Connection.ApiId);
    }

    private void WriteIdentity(Utf8JsonWriter json)
    {
        if (Connection.Caller is { } caller)
        {
            foreach (var name in OfCallers)
            {
                if (caller.IdentityValue(name) is { } value) json.WriteString(name, value);
            }
        }

        if (Connection.UserAgent is not null) json.WriteString("userAgent"u8, Connection.UserAgent);
        json.WriteString("sourceIp"u8, Connection.SourceIp);
    }
}

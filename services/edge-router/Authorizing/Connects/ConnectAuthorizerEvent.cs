using System.Buffers;
using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;

namespace Gatehouse.EdgeRouter.Authorizing.Connects;

/// <summary>
/// The event of WebSocket APIs' authorizers: the handshake with all its headers; queries and variables are there even where they are empty.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
/// </summary>
internal sealed class ConnectAuthorizerEvent : IAuthorizerEvent
{
    public void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace)
    {
        var connect = (ConnectCall)call;
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("type"u8, "REQUEST"u8);
        json.WriteString("methodArn"u8, call.MethodArn);
        EventWriter.Headers(json, HandshakeHeaders.Of(call.Exchange, connect.Connection, trace, withHop: true));
        EventWriter.Query(json, connect.Handshake.Query);
        json.WriteMap("stageVariables"u8, call.StageVariables);
        connect.ContextAt(call.Exchange.ReceivedAt).WriteTo(json);
        json.WriteEndObject();
    }
}

using System.Buffers;
using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest;
using Gatehouse.EdgeRouter.Rest.Events;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>
/// The event of REST APIs' REQUEST authorizers: that of the proxy integration without a body.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
/// </summary>
internal sealed class MethodRequestEvent : IAuthorizerEvent
{
    public void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("type"u8, "REQUEST"u8);
        json.WriteString("methodArn"u8, call.MethodArn);
        ProxyEvent.WriteRequest(json, (RestCall)call);
        json.WriteEndObject();
    }
}

using System.Buffers;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// The event of REST APIs' TOKEN authorizers.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
/// </summary>
internal sealed class TokenEvent : IAuthorizerEvent
{
    public void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("type"u8, "TOKEN"u8);
        json.WriteString("methodArn"u8, call.MethodArn);
        json.WriteString("authorizationToken"u8, identities[0]);
        json.WriteEndObject();
    }
}

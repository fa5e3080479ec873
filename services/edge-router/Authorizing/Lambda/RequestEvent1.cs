using System.Buffers;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// The event of an HTTP API's authorizer in format 1.0: that of the proxy integration without a body.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
/// </summary>
internal sealed class RequestEvent1(EdgeOptions options) : IAuthorizerEvent
{
    public void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace)
    {
        var identity = string.Join(',', identities);
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("version"u8, "1.0"u8);
        json.WriteString("type"u8, "REQUEST"u8);
        json.WriteString("methodArn"u8, call.MethodArn);
        json.WriteString("identitySource"u8, identity);
        json.WriteString("authorizationToken"u8, identity);
        PayloadFormat1.WriteRequest(json, ProxyRequest.WithoutBody(call.Exchange, DomainName.Of(call.Exchange, options), trace));
        json.WriteEndObject();
    }
}

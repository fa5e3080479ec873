using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// How a request becomes a function's event and its result an answer; chosen per integration by payloadFormatVersion.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
/// </summary>
internal interface IPayloadFormat
{
    /// <summary>The value of payloadFormatVersion.</summary>
    string Version { get; }

    void WriteEvent(IBufferWriter<byte> output, ProxyRequest request);

    /// <summary>False when the function's result is not a response of this format.</summary>
    bool TryReadReply(ReadOnlyMemory<byte> result, [NotNullWhen(true)] out ProxyReply? reply);
}

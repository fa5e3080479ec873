using Grpc.Core;

namespace Gatehouse.EdgeRouter.Transcoding;

internal static partial class TranscodingLog
{
    [LoggerMessage(201, LogLevel.Warning, "Refused a request that is not emulated: service {SigningName}, {Operation}.")]
    public static partial void RequestNotEmulated(this ILogger logger, string signingName, string operation);

    [LoggerMessage(202, LogLevel.Warning, "Operation {Operation} was not carried out: {Status}, request {RequestId}.")]
    public static partial void OperationNotCarriedOut(this ILogger logger, string operation, StatusCode status, string requestId);

    [LoggerMessage(203, LogLevel.Error, "Content was cut off: {Status}, request {RequestId}.")]
    public static partial void ContentCutOff(this ILogger logger, StatusCode status, string requestId);
}

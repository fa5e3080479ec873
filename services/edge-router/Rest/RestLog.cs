using Grpc.Core;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>What the edge logs about REST APIs.</summary>
internal static partial class RestLog
{
    [LoggerMessage(201, LogLevel.Warning, "API {ApiId} has a resource with the path '{Path}', which REST APIs do not know: it serves nothing")]
    public static partial void ResourcePathIgnored(this ILogger log, string apiId, string path);

    [LoggerMessage(202, LogLevel.Warning, "{Method} of API {ApiId} is configured in a way that fails every request: {Reason}")]
    public static partial void MethodMisconfigured(this ILogger log, string method, string apiId, string reason);

    [LoggerMessage(203, LogLevel.Warning, "Request {RequestId} failed at {Method} of API {ApiId}: {Reason}")]
    public static partial void MethodFailed(this ILogger log, string requestId, string method, string apiId, string reason);

    [LoggerMessage(204, LogLevel.Error, "The policy of API {ApiId} cannot be read: it denies every request")]
    public static partial void ResourcePolicyUnreadable(this ILogger log, string apiId);

    [LoggerMessage(206, LogLevel.Warning, "The usage of API keys could not be reported yet ({Status}): it is tried again")]
    public static partial void UsageReportDelayed(this ILogger log, StatusCode status);
}

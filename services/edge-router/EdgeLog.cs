namespace Gatehouse.EdgeRouter;

/// <summary>Everything that the edge logs.</summary>
internal static partial class EdgeLog
{
    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} {Method} {Path} failed unexpectedly")]
    public static partial void RequestFailedUnexpectedly(this ILogger log, Exception bug, string requestId, string method, string path);

    [LoggerMessage(2, LogLevel.Warning, "Answer to {RequestId} was cut off by a failure {Status}")]
    public static partial void AnswerWasCutOff(this ILogger log, string requestId, int status);

    [LoggerMessage(3, LogLevel.Information, "Snapshots of {Count} APIs loaded")]
    public static partial void SnapshotsLoaded(this ILogger log, int count);

    [LoggerMessage(4, LogLevel.Warning, "Discovery stream lost ({Reason}); serving the last snapshots, next attempt in {Delay}")]
    public static partial void DiscoveryStreamLost(this ILogger log, string reason, TimeSpan delay);

    [LoggerMessage(5, LogLevel.Error, "Snapshot of API {ApiId} could not be compiled; its last good one stays in force")]
    public static partial void SnapshotRejected(this ILogger log, Exception cause, string apiId);

    [LoggerMessage(6, LogLevel.Warning, "API {ApiId} is configured with {Feature}, which is not emulated and has no effect")]
    public static partial void FeatureHasNoEffect(this ILogger log, string apiId, string feature);

    [LoggerMessage(7, LogLevel.Warning, "API {ApiId} was called for {Feature}, which is not emulated: answered 501")]
    public static partial void FeatureNotEmulated(this ILogger log, string apiId, string feature);

    [LoggerMessage(8, LogLevel.Error, "Request {RequestId} refused: route {RouteKey} of API {ApiId} is closed, it wants {Authorization}")]
    public static partial void AuthorizationNotEmulated(this ILogger log, string requestId, string routeKey, string apiId, string authorization);

    [LoggerMessage(9, LogLevel.Warning, "API {ApiId} has a route with the key '{RouteKey}', which HTTP APIs do not know: it serves nothing")]
    public static partial void RouteKeyIgnored(this ILogger log, string apiId, string routeKey);

    [LoggerMessage(10, LogLevel.Warning, "Request {RequestId} could not invoke function {Function}: {Code}: {Detail}")]
    public static partial void FunctionNotInvoked(this ILogger log, string requestId, string function, string code, string detail);

    [LoggerMessage(11, LogLevel.Warning, "Request {RequestId}: function {Function} failed ({Error}) in invocation {InvocationId}")]
    public static partial void FunctionFailed(this ILogger log, string requestId, string function, string invocationId, string error);

    [LoggerMessage(12, LogLevel.Warning, "Request {RequestId}: function {Function} gave a malformed response in invocation {InvocationId}")]
    public static partial void FunctionResponseMalformed(this ILogger log, string requestId, string function, string invocationId);

    [LoggerMessage(13, LogLevel.Warning, "Request {RequestId} got no answer from {Destination}: {Error}: {Detail}")]
    public static partial void BackendFailed(this ILogger log, string requestId, string destination, string error, string detail);

    [LoggerMessage(14, LogLevel.Warning, "Request {RequestId}: with its variables the integration URI of route {RouteKey} of API {ApiId} is no URL")]
    public static partial void IntegrationUriUnusable(this ILogger log, string requestId, string apiId, string routeKey);

    [LoggerMessage(15, LogLevel.Warning, "Keys of issuer {Issuer} could not be read: {Reason}; its tokens are refused where they need new ones")]
    public static partial void IssuerUnreachable(this ILogger log, string issuer, string reason);

    [LoggerMessage(16, LogLevel.Warning, "Key {KeyId} of a token's issuer could not be used: {Reason}")]
    public static partial void TokenKeyUnusable(this ILogger log, string keyId, string reason);

    [LoggerMessage(18, LogLevel.Information, "{Script}: {Line}")]
    public static partial void HookSaid(this ILogger log, string script, string line);

    [LoggerMessage(19, LogLevel.Warning, "Init hook {Script} failed: {Reason}")]
    public static partial void HookFailed(this ILogger log, string script, string reason);

    [LoggerMessage(17, LogLevel.Warning, "Request {RequestId} refused: domain {Domain} wants a client certificate of its truststore, and none came")]
    public static partial void ClientCertificateWanted(this ILogger log, string requestId, string domain);

    [LoggerMessage(20, LogLevel.Information, "{Group} {Line}")]
    public static partial void AccessLogged(this ILogger log, string group, string line);

    [LoggerMessage(21, LogLevel.Warning, "{Count} lines of access logs were dropped: they came faster than they could be kept")]
    public static partial void AccessLogLinesDropped(this ILogger log, long count);

    [LoggerMessage(22, LogLevel.Warning, "The certificate in {Path} could not be read ({Reason}); the one that was read before is shown")]
    public static partial void CertificateUnreadable(this ILogger log, string path, string reason);
}

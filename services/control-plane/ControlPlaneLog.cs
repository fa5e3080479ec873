namespace Gatehouse.ControlPlane;

/// <summary>Everything that the control-plane writes to the log.</summary>
internal static partial class ControlPlaneLog
{
    [LoggerMessage(2001, LogLevel.Information, "API created: {ApiId} {Name} ({ProtocolType}) in {Account}/{Region}")]
    public static partial void ApiCreated(this ILogger log, string apiId, string name, string protocolType, string account, string region);

    [LoggerMessage(2002, LogLevel.Information, "API deleted: {ApiId} in {Account}/{Region}")]
    public static partial void ApiDeleted(this ILogger log, string apiId, string account, string region);

    [LoggerMessage(2003, LogLevel.Warning, "API {ApiId} sets {Field}, which is kept but not acted on")]
    public static partial void FieldNotActedOn(this ILogger log, string apiId, string field);

    [LoggerMessage(2004, LogLevel.Warning, "WebSocket ports used up: API {ApiId} is reached by its host name only")]
    public static partial void WebSocketPortsUsedUp(this ILogger log, string apiId);

    [LoggerMessage(2005, LogLevel.Information, "Function created: {Function}")]
    public static partial void FunctionCreated(this ILogger log, string function);

    [LoggerMessage(2006, LogLevel.Information, "Function deleted: {Function}")]
    public static partial void FunctionDeleted(this ILogger log, string function);

    [LoggerMessage(2007, LogLevel.Warning, "Function {Function} sets {Member}, which is kept but not acted on")]
    public static partial void FunctionMemberNotActedOn(this ILogger log, string function, string member);

    [LoggerMessage(2008, LogLevel.Warning, "{Operation} refused: {Feature} is not emulated")]
    public static partial void FeatureNotEmulated(this ILogger log, string operation, string feature);

    [LoggerMessage(2009, LogLevel.Error, "Invocation of {Function} failed: no runner answered ({Status})")]
    public static partial void InvocationLost(this ILogger log, Exception exception, string function, string status);

    [LoggerMessage(2010, LogLevel.Warning, "Change feed lost: publishing starts anew")]
    public static partial void ChangeFeedLost(this ILogger log, Exception exception);

    [LoggerMessage(2011, LogLevel.Warning, "Store unavailable: publishing goes on in {Pause}")]
    public static partial void PublishingInterrupted(this ILogger log, Exception exception, TimeSpan pause);

    [LoggerMessage(2012, LogLevel.Information, "Everything forgotten: the store was reset")]
    public static partial void StoreReset(this ILogger log);

    [LoggerMessage(2015, LogLevel.Information, "State exported")]
    public static partial void StateExported(this ILogger log);

    [LoggerMessage(2016, LogLevel.Information, "State imported in the place of everything")]
    public static partial void StateImported(this ILogger log);

    [LoggerMessage(2013, LogLevel.Information, "Edge {EdgeId} watches APIs")]
    public static partial void EdgeWatches(this ILogger log, string edgeId);

    [LoggerMessage(2014, LogLevel.Information, "Runner {RunnerId} watches functions")]
    public static partial void RunnerWatches(this ILogger log, string runnerId);

    [LoggerMessage(2101, LogLevel.Information, "Log group created: {Group} in {Account}/{Region}")]
    public static partial void LogGroupCreated(this ILogger log, string group, string account, string region);

    [LoggerMessage(2102, LogLevel.Information, "Log group deleted: {Group} in {Account}/{Region}")]
    public static partial void LogGroupDeleted(this ILogger log, string group, string account, string region);

    [LoggerMessage(2103, LogLevel.Warning, "{Resource} has {Member}, which is kept but not acted on")]
    public static partial void MemberNotActedOn(this ILogger log, string resource, string member);

    [LoggerMessage(2104, LogLevel.Warning, "Log group {Group} was full: its oldest {Streams} streams were dropped")]
    public static partial void LogStreamsDropped(this ILogger log, string group, int streams);

    [LoggerMessage(2111, LogLevel.Information, "IAM resource created: {Arn}")]
    public static partial void IamResourceCreated(this ILogger log, string arn);

    [LoggerMessage(2112, LogLevel.Information, "IAM resource deleted: {Type} {Name}")]
    public static partial void IamResourceDeleted(this ILogger log, string type, string name);

    [LoggerMessage(2121, LogLevel.Warning, "Metric {Namespace} {Metric} was not kept: {Reason}")]
    public static partial void MetricNotKept(this ILogger log, string @namespace, string metric, string reason);

    [LoggerMessage(2131, LogLevel.Information, "Blobs forgotten that nothing refers to: {Count}")]
    public static partial void BlobsCollected(this ILogger log, int count);

    [LoggerMessage(2132, LogLevel.Warning, "{Sweep} failed and looks again later")]
    public static partial void SweepPutOff(this ILogger log, Exception exception, string sweep);

    [LoggerMessage(2401, LogLevel.Warning, "{Type} sets {Property}, which nothing acts on: {LogicalId} in {StackId}")]
    public static partial void PropertyNotActedOn(this ILogger log, string type, string property, string logicalId, string stackId);

    [LoggerMessage(2402, LogLevel.Error, "{Type} {LogicalId} failed unexpectedly in {StackId}")]
    public static partial void ResourceFailedUnexpectedly(this ILogger log, Exception exception, string type, string logicalId, string stackId);

    [LoggerMessage(2403, LogLevel.Information, "Stack operation ended: {Stack} in {Account}/{Region}")]
    public static partial void StackOperationEnded(this ILogger log, string stack, string account, string region);

    [LoggerMessage(2404, LogLevel.Information, "Stack {Uuid} is in other hands")]
    public static partial void StackLost(this ILogger log, string uuid);

    [LoggerMessage(2405, LogLevel.Warning, "Store unavailable: work on stack {Uuid} goes on later")]
    public static partial void StackInterrupted(this ILogger log, Exception exception, string uuid);

    [LoggerMessage(2406, LogLevel.Error, "Work on stack {Uuid} failed unexpectedly")]
    public static partial void StackFailedUnexpectedly(this ILogger log, Exception exception, string uuid);

    [LoggerMessage(2407, LogLevel.Warning, "Store unavailable: stacks that others left behind are looked for later")]
    public static partial void StacksNotLookedAt(this ILogger log, Exception exception);

    [LoggerMessage(2408, LogLevel.Warning, "Resources of type {Type} are left out of stacks: the type is not emulated")]
    public static partial void ResourceTypeLeftOut(this ILogger log, string type);

    [LoggerMessage(2409, LogLevel.Warning, "Stack {StackId} has a policy, which is kept but not enforced")]
    public static partial void StackPolicyNotEnforced(this ILogger log, string stackId);

    [LoggerMessage(2501, LogLevel.Warning, "The truststore {Uri} of domain {DomainName} cannot be read, which lets nobody in: {Reason}")]
    public static partial void TruststoreUnreadable(this ILogger log, string domainName, string uri, string reason);
}

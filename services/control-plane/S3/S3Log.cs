namespace Gatehouse.ControlPlane.S3;

/// <summary>What the operations of S3 write to the log.</summary>
internal static partial class S3Log
{
    [LoggerMessage(2301, LogLevel.Information, "Bucket created: {Bucket} in {Account}/{Region}")]
    public static partial void BucketCreated(this ILogger log, string bucket, string account, string region);

    [LoggerMessage(2302, LogLevel.Information, "Bucket deleted: {Bucket}")]
    public static partial void BucketDeleted(this ILogger log, string bucket);

    [LoggerMessage(2303, LogLevel.Warning, "Bucket {Bucket} sets {Configuration}, which is kept but not acted on")]
    public static partial void BucketConfigurationNotActedOn(this ILogger log, string bucket, string configuration);

    [LoggerMessage(2304, LogLevel.Warning, "Object {Key} in {Bucket} sets {Member}, which is kept but not acted on")]
    public static partial void ObjectMemberNotActedOn(this ILogger log, string bucket, string key, string member);
}

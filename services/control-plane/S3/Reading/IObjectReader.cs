using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Reading;

/// <summary>
/// Objects for other rooms of the control-plane: Lambda's code, CloudFormation's templates. They come by the name that a caller gave them, and carry
/// S3's own failures where there is nothing.
/// </summary>
internal interface IObjectReader
{
    /// <summary>The object; by the version id, or the current one when it is empty.</summary>
    Task<Outcome<ReadableObject>> FindAsync(ObjectAddress address, CancellationToken cancellationToken);

    /// <summary>The content, chunk by chunk.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(ReadableObject found, CancellationToken cancellationToken);

    /// <summary>
    /// The digest of one blob with all of the content: what runners fetch code by. An object that was uploaded in parts becomes one first.
    /// </summary>
    Task<string> ToBlobAsync(ReadableObject found, CancellationToken cancellationToken);
}

/// <summary>An object that was found.</summary>
/// <param name="Address">How it was asked for.</param>
/// <param name="Content">Where its content lies.</param>
/// <param name="VersionId">Its version; <c>null</c> in buckets without versioning.</param>
/// <param name="ETag">Its ETag, without quotes.</param>
internal sealed record ReadableObject(ObjectAddress Address, Aws.Traits.Content Content, string VersionId, string ETag)
{
    /// <summary>Bytes.</summary>
    public long Size => Content.Size;
}

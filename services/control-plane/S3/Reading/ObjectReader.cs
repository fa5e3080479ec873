using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;

namespace Gatehouse.ControlPlane.S3.Reading;

internal sealed class ObjectReader(ObjectFinder objects, ContentStreams contents) : IObjectReader
{
    public async Task<Outcome<ReadableObject>> FindAsync(ObjectAddress address, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(address.Bucket, address.Key, address.VersionId, cancellationToken);
        return found.Succeeded
            ? new ReadableObject(address, found.Value.Version.Content, found.Value.Version.VersionId, found.Value.Version.Etag)
            : found.Failure;
    }

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(ReadableObject found, CancellationToken cancellationToken) =>
        contents.ReadAsync(found.Content, cancellationToken);

    public Task<string> ToBlobAsync(ReadableObject found, CancellationToken cancellationToken) =>
        contents.ToBlobAsync(found.Content, cancellationToken);
}

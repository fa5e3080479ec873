using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>Keeps a part of an upload, be it sent or copied; a part that is there already is replaced.</summary>
internal sealed class PartWriter(IDocumentStore store, ContentStreams contents, TimeProvider time)
{
    public async Task<Outcome<PartRecord>> KeepAsync(FoundUpload upload, int number, Content content, CancellationToken cancellationToken)
    {
        // The client may leave the checksum that it promised for the upload to us.
        var algorithm = upload.Kept.Value.ChecksumAlgorithm;
        var part = new PartRecord
        {
            Number = number,
            LastModified = time.GetTimestampInSeconds(),
            Content = algorithm.Length == 0 || algorithm == content.ChecksumAlgorithm
                ? content
                : await contents.MeasureAsync(content, algorithm, cancellationToken),
        };
        part.Etag = Convert.ToHexStringLower(part.Content.Md5.Span);
        await store.CommitAsync([new PutDocument(UploadDocument.PartKey(upload.Id, number), upload.Id, part.ToByteArray())], cancellationToken);
        return part;
    }
}

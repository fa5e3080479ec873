using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html</summary>
internal sealed class AbortMultipartUpload(UploadFinder uploads, UploadRemoval removal, IDocumentStore store)
    : IOperation<AbortMultipartUploadRequest, AbortMultipartUploadOutput>
{
    public async Task<Outcome<AbortMultipartUploadOutput>> HandleAsync(
        AbortMultipartUploadRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(request.Bucket, request.Key, request.UploadId, cancellationToken);
        if (!upload.Succeeded)
        {
            return upload.Failure;
        }

        await store.CommitAsync([new DeleteDocument(upload.Value.Kept.Key)], cancellationToken);
        await removal.RemovePartsAsync(upload.Value.Id, cancellationToken);
        return new AbortMultipartUploadOutput();
    }
}

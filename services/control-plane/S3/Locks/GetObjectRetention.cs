using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html</summary>
internal sealed class GetObjectRetention(ObjectFinder objects) : IOperation<GetObjectRetentionRequest, GetObjectRetentionOutput>
{
    public async Task<Outcome<GetObjectRetentionOutput>> HandleAsync(
        GetObjectRetentionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var kept = found.Value.Version.Retention;
        return kept is null ? LockFailures.Missing : new GetObjectRetentionOutput { Retention = kept };
    }
}

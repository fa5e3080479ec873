using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html</summary>
internal sealed class GetObjectLegalHold(ObjectFinder objects) : IOperation<GetObjectLegalHoldRequest, GetObjectLegalHoldOutput>
{
    public async Task<Outcome<GetObjectLegalHoldOutput>> HandleAsync(
        GetObjectLegalHoldRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var kept = found.Value.Version.LegalHold.Length > 0 ? new ObjectLockLegalHold { Status = found.Value.Version.LegalHold } : null;
        return kept is null ? LockFailures.Missing : new GetObjectLegalHoldOutput { LegalHold = kept };
    }
}

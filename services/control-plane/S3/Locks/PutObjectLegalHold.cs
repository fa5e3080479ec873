using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html. Kept; nothing is kept from being deleted by it.</summary>
internal sealed class PutObjectLegalHold(ObjectEditor objects, ILogger<PutObjectLegalHold> log)
    : IOperation<PutObjectLegalHoldRequest, PutObjectLegalHoldOutput>
{
    public async Task<Outcome<PutObjectLegalHoldOutput>> HandleAsync(
        PutObjectLegalHoldRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.LegalHold is null)
        {
            return S3Failures.MissingBody;
        }

        var edited = await objects.EditAsync(
            request.Bucket, request.Key, request.VersionId, version => version.LegalHold = request.LegalHold.Status, cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.ObjectMemberNotActedOn(request.Bucket, request.Key, "a legal hold");
        return new PutObjectLegalHoldOutput();
    }
}

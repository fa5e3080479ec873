using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html. Kept; nothing is kept from being deleted by it.</summary>
internal sealed class PutObjectRetention(ObjectEditor objects, ILogger<PutObjectRetention> log)
    : IOperation<PutObjectRetentionRequest, PutObjectRetentionOutput>
{
    public async Task<Outcome<PutObjectRetentionOutput>> HandleAsync(
        PutObjectRetentionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.Retention is null)
        {
            return S3Failures.MissingBody;
        }

        var edited = await objects.EditAsync(
            request.Bucket, request.Key, request.VersionId, version => version.Retention = request.Retention, cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.ObjectMemberNotActedOn(request.Bucket, request.Key, "a retention");
        return new PutObjectRetentionOutput();
    }
}

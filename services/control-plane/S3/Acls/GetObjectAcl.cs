using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html</summary>
internal sealed class GetObjectAcl(ObjectFinder objects) : IOperation<GetObjectAclRequest, GetObjectAclOutput>
{
    public async Task<Outcome<GetObjectAclOutput>> HandleAsync(GetObjectAclRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var policy = found.Value.Version.Acl ?? CannedAcl.Build("private", found.Value.Bucket.AccountId);
        return new GetObjectAclOutput { Owner = policy.Owner, Grants = { policy.Grants } };
    }
}

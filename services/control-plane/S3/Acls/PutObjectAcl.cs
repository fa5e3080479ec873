using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html</summary>
internal sealed class PutObjectAcl(ObjectEditor objects, ILogger<PutObjectAcl> log) : IOperation<PutObjectAclRequest, PutObjectAclOutput>
{
    public async Task<Outcome<PutObjectAclOutput>> HandleAsync(PutObjectAclRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var policy = GrantHeaders.PolicyOf(request, request.AccessControlPolicy, request.Acl, scope.Account);
        if (policy is null)
        {
            return S3Failures.MissingBody;
        }

        var edited = await objects.EditAsync(
            request.Bucket, request.Key, request.VersionId, version => version.Acl = policy, cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.ObjectMemberNotActedOn(request.Bucket, request.Key, "an access control list");
        return new PutObjectAclOutput();
    }
}

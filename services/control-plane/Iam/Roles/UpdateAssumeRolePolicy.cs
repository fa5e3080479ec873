using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html</summary>
internal sealed class UpdateAssumeRolePolicy(IamEntities entities) : IOperation<UpdateAssumeRolePolicyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateAssumeRolePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (PolicyDocuments.CheckTrust(request.PolicyDocument) is { } failure)
        {
            return failure;
        }

        var edited = await entities.EditAsync(
            EntityKind.Role,
            scope.Account,
            request.RoleName,
            record =>
            {
                record.Role.AssumeRolePolicyDocument = request.PolicyDocument;
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}

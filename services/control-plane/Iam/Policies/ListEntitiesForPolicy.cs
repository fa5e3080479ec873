using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html</summary>
internal sealed class ListEntitiesForPolicy(ManagedPolicies policies)
    : IOperation<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>
{
    public async Task<Outcome<ListEntitiesForPolicyResponse>> HandleAsync(
        ListEntitiesForPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await policies.FindAsync(request.PolicyArn, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new ListEntitiesForPolicyResponse { IsTruncated = false };
        foreach (var (kind, record) in await policies.HoldersAsync(request.PolicyArn, scope, cancellationToken))
        {
            if (!request.HasEntityFilter || request.EntityFilter == kind.Title)
            {
                Add(answer, record);
            }
        }

        return answer;
    }

    private static void Add(ListEntitiesForPolicyResponse answer, IamEntityRecord record)
    {
        switch (record.EntityCase)
        {
            case IamEntityRecord.EntityOneofCase.Role:
                answer.PolicyRoles.Add(new PolicyRole { RoleName = record.Role.RoleName, RoleId = record.Role.RoleId });
                break;
            case IamEntityRecord.EntityOneofCase.User:
                answer.PolicyUsers.Add(new PolicyUser { UserName = record.User.UserName, UserId = record.User.UserId });
                break;
            case IamEntityRecord.EntityOneofCase.Group:
                answer.PolicyGroups.Add(new PolicyGroup { GroupName = record.Group.GroupName, GroupId = record.Group.GroupId });
                break;
        }
    }
}

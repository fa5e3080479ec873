using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>A role as answers show it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html</summary>
internal static class RoleAnswer
{
    /// <summary>With its trust policy encoded.</summary>
    public static Role Of(Role role)
    {
        var answer = role.Clone();
        answer.AssumeRolePolicyDocument = PolicyDocuments.Encode(role.AssumeRolePolicyDocument);
        return answer;
    }
}

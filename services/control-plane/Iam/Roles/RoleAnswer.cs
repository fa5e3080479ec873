using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>
/// A role as answers show it, its trust policy encoded: whole only where it is asked for by its name.
/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html; which answer shows what: localstack/localstack
/// tests/aws/services/iam/test_iam_roles.snapshot.json, recorded on AWS.
/// </summary>
internal static class RoleAnswer
{
    public static Role Whole(Role role)
    {
        var answer = role.Clone();
        answer.AssumeRolePolicyDocument = PolicyDocuments.Encode(role.AssumeRolePolicyDocument);
        return answer;
    }

    /// <summary>One that has just been made.</summary>
    public static Role Made(Role role)
    {
        var answer = Described(role);
        answer.ClearDescription();
        return answer;
    }

    /// <summary>One that has just been described anew.</summary>
    public static Role Described(Role role)
    {
        var answer = Whole(role);
        answer.ClearMaxSessionDuration();
        answer.RoleLastUsed = null;
        return answer;
    }

    /// <summary>One of a list.</summary>
    public static Role Listed(Role role)
    {
        var answer = Whole(role);
        answer.RoleLastUsed = null;
        answer.PermissionsBoundary = null;
        answer.Tags.Clear();
        return answer;
    }
}

using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>
/// Permissions boundaries: kept and shown; nothing is enforced. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html;
/// AWS calls their type otherwise than its model does: localstack/localstack tests/aws/services/iam/test_iam_roles.snapshot.json.
/// </summary>
internal static class Boundaries
{
    public static AttachedPermissionsBoundary? Of(string arn) => arn.Length == 0
        ? null
        : new AttachedPermissionsBoundary { PermissionsBoundaryType = "Policy", PermissionsBoundaryArn = arn };
}

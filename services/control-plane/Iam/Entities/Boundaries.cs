using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Permissions boundaries: kept and shown; nothing is enforced. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html</summary>
internal static class Boundaries
{
    public static AttachedPermissionsBoundary? Of(string arn) => arn.Length == 0
        ? null
        : new AttachedPermissionsBoundary { PermissionsBoundaryType = "PermissionsBoundaryPolicy", PermissionsBoundaryArn = arn };
}

using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Iam.Roles;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>How instance profiles are kept: with the names of their roles.</summary>
internal static class InstanceProfileDocument
{
    public static readonly DocumentKind<InstanceProfileRecord> Kind = new("iam/instance-profile");

    public static DocumentKey Key(string account, string name) => Kind.Key(account, IamIds.Region, name);

    public static AwsFailure Missing(string name) => IamFailures.NoSuchEntity($"Instance Profile {name} cannot be found.");

    /// <summary>The profile with its roles whole, as answers have it.</summary>
    public static async Task<InstanceProfile> CompleteAsync(
        InstanceProfileRecord record, IamEntities entities, CallScope scope, CancellationToken cancellationToken)
    {
        var profile = record.InstanceProfile;
        foreach (var name in record.RoleNames)
        {
            var role = await entities.FindAsync(EntityKind.Role, scope.Account, name, cancellationToken);
            if (role.Succeeded)
            {
                profile.Roles.Add(RoleAnswer.Made(role.Value.Role));
            }
        }

        return profile;
    }
}

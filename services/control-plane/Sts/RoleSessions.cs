using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Iam.Entities;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>A role that somebody assumed.</summary>
internal sealed record AssumedRole(Credentials Credentials, AssumedRoleUser User);

/// <summary>
/// Lets anybody assume any role, as LocalStack does: the role need not exist, and its trust policy is not asked. The credentials act for
/// the role's account.
/// </summary>
internal sealed class RoleSessions(IamEntities entities, Sessions sessions)
{
    private const int UsualSeconds = 3600;

    public async Task<Outcome<AssumedRole>> AssumeAsync(string roleArn, string session, int seconds, CancellationToken cancellationToken)
    {
        if (roleArn.Split(':') is not ["arn", _, "iam", "", { Length: 12 } account, var resource] || !resource.StartsWith("role/", StringComparison.Ordinal))
        {
            return StsFailures.Invalid($"{roleArn} is invalid");
        }

        var name = resource[(resource.LastIndexOf('/') + 1)..];
        var found = await entities.FindAsync(EntityKind.Role, account, name, cancellationToken);
        var userId = $"{(found.Succeeded ? found.Value.Role.RoleId : IdOfMissing(roleArn))}:{session}";
        var arn = $"arn:aws:sts::{account}:assumed-role/{name}/{session}";
        var credentials = await sessions.CreateAsync(account, arn, userId, seconds == 0 ? UsualSeconds : seconds, cancellationToken);
        return new AssumedRole(credentials, new AssumedRoleUser { Arn = arn, AssumedRoleId = userId });
    }

    /// <summary>The same for the same role each time.</summary>
    private static string IdOfMissing(string roleArn) =>
        "AROA" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(roleArn)))[..17];
}

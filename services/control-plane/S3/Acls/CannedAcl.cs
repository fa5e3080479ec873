using Gatehouse.Aws.S3;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>Access control lists by their short names. https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl</summary>
internal static class CannedAcl
{
    private const string Everyone = "http://acs.amazonaws.com/groups/global/AllUsers";
    private const string Authenticated = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
    private const string LogDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";

    /// <summary>The list; of a name that is not known, the private one.</summary>
    public static AccessControlPolicy Build(string name, string account)
    {
        var owner = Owners.Of(account);
        var policy = new AccessControlPolicy
        {
            Owner = owner,
            Grants = { new Grant { Grantee = new Grantee { Type = "CanonicalUser", Id = owner.Id }, Permission = "FULL_CONTROL" } },
        };
        policy.Grants.Add(name switch
        {
            "public-read" => [To(Everyone, "READ")],
            "public-read-write" => [To(Everyone, "READ"), To(Everyone, "WRITE")],
            "authenticated-read" => [To(Authenticated, "READ")],
            "log-delivery-write" => [To(LogDelivery, "WRITE"), To(LogDelivery, "READ_ACP")],
            _ => Array.Empty<Grant>(),
        });
        return policy;
    }

    private static Grant To(string group, string permission) =>
        new() { Grantee = new Grantee { Type = "Group", Uri = group }, Permission = permission };
}

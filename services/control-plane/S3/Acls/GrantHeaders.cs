using Gatehouse.Aws.S3;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>
/// The list that a request to set one carries: as a document, by a short name, or grant by grant in headers.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html
/// </summary>
internal static class GrantHeaders
{
    private static readonly (string Field, string Permission)[] Permissions =
    [
        ("grant_full_control", "FULL_CONTROL"), ("grant_read", "READ"), ("grant_read_acp", "READ_ACP"), ("grant_write", "WRITE"),
        ("grant_write_acp", "WRITE_ACP"),
    ];

    /// <summary>The list, or null when the request names none.</summary>
    public static AccessControlPolicy? PolicyOf(IMessage request, AccessControlPolicy? document, string canned, string account)
    {
        if (document is { Grants.Count: > 0 } or { Owner: not null })
        {
            return document;
        }

        if (canned.Length > 0)
        {
            return CannedAcl.Build(canned, account);
        }

        var grants = Permissions.SelectMany(permission => Parse(TextOf(request, permission.Field), permission.Permission)).ToList();
        return grants.Count == 0 ? null : new AccessControlPolicy { Owner = Owners.Of(account), Grants = { grants } };
    }

    private static string TextOf(IMessage request, string field) =>
        request.Descriptor.FindFieldByName(field)?.Accessor.GetValue(request) as string ?? "";

    /// <summary><c>id="…", uri="…"</c></summary>
    private static IEnumerable<Grant> Parse(string header, string permission)
    {
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (kind, value) = part.Split('=', 2) is [var name, var text] ? (name.Trim(), text.Trim().Trim('"')) : (part, "");
            yield return new Grant
            {
                Permission = permission,
                Grantee = kind switch
                {
                    "uri" => new Grantee { Type = "Group", Uri = value },
                    "emailAddress" => new Grantee { Type = "AmazonCustomerByEmail", EmailAddress = value },
                    _ => new Grantee { Type = "CanonicalUser", Id = value },
                },
            };
        }
    }
}

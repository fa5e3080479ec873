using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>How temporary credentials are kept: under the account that they act for.</summary>
internal static class SessionDocument
{
    public static readonly DocumentKind<SessionRecord> Kind = new("sts/session");

    public static DocumentKey Key(string account, string accessKey) => Kind.Key(account, IamIds.Region, accessKey);
}

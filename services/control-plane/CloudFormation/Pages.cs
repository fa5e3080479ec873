using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation;

/// <summary>CloudFormation's NextToken: pages whose size the service chooses.</summary>
internal static class Pages
{
    public const int Size = 100;

    /// <summary>False: the token is none of ours.</summary>
    public static bool TryRead(string nextToken, out string? pageToken) =>
        PageRequest.TryReadToken(nextToken, out pageToken) && (pageToken is null || PageToken.IsWellFormed(pageToken));
}

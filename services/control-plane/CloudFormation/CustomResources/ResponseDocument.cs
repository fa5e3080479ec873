using System.Security.Cryptography;
using System.Text;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>Where answers to a stack are kept until it reads them. Nobody waits under a token that has no document.</summary>
internal static class ResponseDocument
{
    public static readonly DocumentKind<StackResponseRecord> Kind = new("cloudformation/response");

    // A response URL carries neither account nor region.
    public static DocumentKey Key(string token) => GlobalClaims.Key(Kind.Name, token);

    /// <summary>A token for one request of a stack's: always the same for the same one, and none that could be guessed.</summary>
    public static string Token(CallScope scope, params string[] parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [scope.Account, scope.Region, .. parts]))));
}

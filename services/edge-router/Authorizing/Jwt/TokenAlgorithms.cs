using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// The algorithms by which tokens may be signed: those with a public key. AWS takes RSA's only; elliptic curves are taken beside them
/// unless the edge is told to be as strict (GATEHOUSE_JWT_ALGORITHMS=aws).
/// </summary>
internal static class TokenAlgorithms
{
    private static readonly FrozenSet<string> Rsa = FrozenSet.Create(
        StringComparer.Ordinal,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512);

    private static readonly FrozenSet<string> Curves = FrozenSet.Create(
        StringComparer.Ordinal, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512);

    public static bool Allow(string algorithm, bool rsaOnly) => Rsa.Contains(algorithm) || (!rsaOnly && Curves.Contains(algorithm));
}

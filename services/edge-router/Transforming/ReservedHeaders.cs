using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>
/// The request headers that integrations of a type do not let one map, beyond those of all types.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
/// </summary>
internal static class ReservedHeaders
{
    public static FrozenSet<string> None { get; } = FrozenSet<string>.Empty;

    public static FrozenSet<string> OfAws { get; } =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Authorization", "Connection", "Expect", "Proxy-Authenticate", "TE");
}

using System.Collections.Frozen;

namespace Gatehouse.GatewayModel.Resources;

/// <summary>The methods that a REST API's resource can have, beside ANY, which stands for all of them.</summary>
public static class RestVerbs
{
    private static readonly FrozenSet<string> Names =
        FrozenSet.Create(StringComparer.Ordinal, "GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD");

    public static bool Contains(string method) => Names.Contains(method);
}

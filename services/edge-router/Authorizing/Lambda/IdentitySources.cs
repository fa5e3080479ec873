using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>What must be known of a caller before an authorizer's function is asked, and by which its answers are remembered.</summary>
internal sealed class IdentitySources(IReadOnlyList<ICallVariable> sources)
{
    public bool Any => sources.Count > 0;

    /// <summary>False when one of them is nothing that a request can say.</summary>
    public static bool TryCompile(IEnumerable<string> names, CallVariables variables, [NotNullWhen(true)] out IdentitySources? identity)
    {
        identity = null;
        var compiled = new List<ICallVariable>();
        foreach (var name in names)
        {
            if (!variables.TryFind(name.Trim(), out var variable)) return false;

            compiled.Add(variable);
        }

        identity = new IdentitySources(compiled);
        return true;
    }

    /// <summary>Their values; null when one is missing or empty.</summary>
    public IReadOnlyList<string>? Read(ApiCall call)
    {
        var values = new string[sources.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (sources[i].Read(call) is not { Length: > 0 } value) return null;

            values[i] = value;
        }

        return values;
    }
}

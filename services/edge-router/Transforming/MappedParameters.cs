using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>The headers, query parameters and path variables that an integration request was mapped to.</summary>
internal sealed class MappedParameters
{
    public Dictionary<string, StringValues> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, StringValues> QueryString { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StringValues> Path { get; } = new(StringComparer.Ordinal);

    public void Set(ParameterTarget target, StringValues values) => At(target.Place)[target.Name] = values;

    /// <summary>What a template assigned replaces what was mapped.</summary>
    public void Override(ParameterPlace place, IReadOnlyDictionary<string, IReadOnlyList<string>> overrides)
    {
        foreach (var (name, values) in overrides) At(place)[name] = values.ToArray();
    }

    private Dictionary<string, StringValues> At(ParameterPlace place) => place switch
    {
        ParameterPlace.Header => Headers,
        ParameterPlace.QueryString => QueryString,
        _ => Path,
    };
}

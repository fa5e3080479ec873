using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Every API that the edge serves, at one moment. Immutable: a request keeps the directory that it started with.</summary>
internal sealed class ApiDirectory
{
    private readonly Dictionary<string, CompiledApi> _byId;
    private readonly Dictionary<int, CompiledApi> _byPort = [];

    private ApiDirectory(Dictionary<string, CompiledApi> byId)
    {
        _byId = byId;
        foreach (var api in byId.Values)
        {
            if (api.Port is { } port) _byPort[port] = api;
        }
    }

    public static ApiDirectory Empty { get; } = Of([]);

    public IReadOnlyCollection<CompiledApi> Apis => _byId.Values;

    public static ApiDirectory Of(IEnumerable<CompiledApi> apis) => new(apis.ToDictionary(api => api.Id, StringComparer.Ordinal));

    public bool TryGet(ReadOnlySpan<char> apiId, [NotNullWhen(true)] out CompiledApi? api) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(apiId, out api);

    /// <summary>The API that owns a port of the edge.</summary>
    public bool TryGetByPort(int port, [NotNullWhen(true)] out CompiledApi? api) => _byPort.TryGetValue(port, out api);
}

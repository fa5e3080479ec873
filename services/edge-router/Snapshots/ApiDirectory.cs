using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Authorizing.Signatures;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Rest.Keys;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Every API that the edge serves, at one moment. Immutable: a request keeps the directory that it started with.</summary>
internal sealed class ApiDirectory
{
    private readonly Dictionary<string, CompiledApi> _byId;
    private readonly Dictionary<int, CompiledApi> _byPort = [];

    private ApiDirectory(Dictionary<string, CompiledApi> byId, DomainDirectory domains, UsageDirectory usage, KnownAccessKeys accessKeys)
    {
        _byId = byId;
        Domains = domains;
        Usage = usage;
        AccessKeys = accessKeys;
        foreach (var api in byId.Values)
        {
            if (api.Port is { } port) _byPort[port] = api;
        }
    }

    public static ApiDirectory Empty { get; } = Of([]);

    public IReadOnlyCollection<CompiledApi> Apis => _byId.Values;

    /// <summary>The custom domain names by which they are reached too.</summary>
    public DomainDirectory Domains { get; }

    /// <summary>The API keys by which they are called.</summary>
    public UsageDirectory Usage { get; }

    /// <summary>The access keys by which calls of them may be signed.</summary>
    public KnownAccessKeys AccessKeys { get; }

    public static ApiDirectory Of(
        IEnumerable<CompiledApi> apis, DomainDirectory? domains = null, UsageDirectory? usage = null, KnownAccessKeys? accessKeys = null) =>
        new(
            apis.ToDictionary(api => api.Id, StringComparer.Ordinal),
            domains ?? DomainDirectory.Empty,
            usage ?? UsageDirectory.Empty,
            accessKeys ?? KnownAccessKeys.Default);

    public bool TryGet(ReadOnlySpan<char> apiId, [NotNullWhen(true)] out CompiledApi? api) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(apiId, out api);

    /// <summary>The API that owns a port of the edge.</summary>
    public bool TryGetByPort(int port, [NotNullWhen(true)] out CompiledApi? api) => _byPort.TryGetValue(port, out api);
}

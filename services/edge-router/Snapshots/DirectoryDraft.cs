using Gatehouse.EdgeRouter.Authorizing.Signatures;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>
/// What one discovery stream has told so far: the directory in the making. Compiled APIs that did not change since the last stream are
/// taken over.
/// </summary>
internal sealed class DirectoryDraft(SnapshotCompiler compiler, ApiDirectory earlier)
{
    private readonly Dictionary<string, CompiledApi> _apis = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledDomain> _domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Account, string Region), UsageOfAccount> _usage = [];
    private readonly Dictionary<string, AccessKeysSnapshot> _accessKeys = new(StringComparer.Ordinal);

    public int ApiCount => _apis.Count;

    /// <summary>False when the message changed nothing.</summary>
    public bool TryApply(DiscoveryEvent message) => message.EventCase switch
    {
        DiscoveryEvent.EventOneofCase.Changed => TryAdd(message.Changed, message.Changed.Api?.ApiId, compiler.TryCompile),
        DiscoveryEvent.EventOneofCase.RestApiChanged => TryAdd(message.RestApiChanged, message.RestApiChanged.Api?.Id, compiler.TryCompile),
        DiscoveryEvent.EventOneofCase.AccessKeysChanged => TryKnow(message.AccessKeysChanged),
        DiscoveryEvent.EventOneofCase.Removed => _apis.Remove(message.Removed.ApiId),
        DiscoveryEvent.EventOneofCase.UsageChanged => Add(message.UsageChanged),
        DiscoveryEvent.EventOneofCase.DomainChanged => Add(message.DomainChanged),
        DiscoveryEvent.EventOneofCase.DomainRemoved => _domains.Remove(message.DomainRemoved.DomainName),
        _ => false,
    };

    public ApiDirectory ToDirectory() => ApiDirectory.Of(
        _apis.Values, new DomainDirectory(_domains.Values), new UsageDirectory(_usage), new KnownAccessKeys(_accessKeys.Values));

    private bool TryKnow(AccessKeysSnapshot keys)
    {
        _accessKeys[keys.AccountId] = keys;
        return true;
    }

    private delegate bool Compiling<in TSnapshot>(TSnapshot snapshot, CompiledApi? known, out CompiledApi? compiled);

    private bool Add(UsageSnapshot usage)
    {
        _usage[(usage.AccountId, usage.Region)] = compiler.Compile(usage);
        return true;
    }

    private bool Add(DomainSnapshot domain)
    {
        _domains[domain.DomainName] = new CompiledDomain(domain);
        return true;
    }

    private bool TryAdd<TSnapshot>(TSnapshot snapshot, string? id, Compiling<TSnapshot> compile)
        where TSnapshot : IMessage
    {
        if (!_apis.TryGetValue(id ?? "", out var known)) earlier.TryGet(id, out known);
        if (!compile(snapshot, known, out var compiled)) return false;

        _apis[compiled!.Id] = compiled;
        return true;
    }
}

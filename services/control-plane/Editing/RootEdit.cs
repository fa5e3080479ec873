using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>
/// One attempt at changing a root: reads what is there, sees its own changes, and becomes the writes of one commit. The commit
/// expects the root's document as it was read, so that of two edits of one root the later one starts over.
/// </summary>
internal class RootEdit<TRoot>(IDocumentStore store, CallScope scope, Kept<TRoot> kept, CancellationToken cancellationToken)
    where TRoot : class, IMessage<TRoot>, new()
{
    private readonly Dictionary<DocumentKey, IMessage?> _changes = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, IMessage>> _listed = [];
    private readonly List<DocumentWrite> _others = [];
    private readonly HashSet<DocumentKey> _found = [];
    private readonly Dictionary<string, Func<Task<AwsFailure?>>> _quotas = [];

    public CallScope Scope => scope;

    public CancellationToken CancellationToken => cancellationToken;

    public string Id => kept.Key.Id;

    /// <summary>The root's document; changing it is enough to have it written.</summary>
    public TRoot Root => kept.Value;

    /// <summary>The part, or the failure that says that there is none.</summary>
    public async Task<Outcome<T>> FindAsync<T>(Part<T> part, string id)
        where T : class, IMessage<T>, new()
    {
        var key = Key(part, id);
        if (_changes.TryGetValue(key, out var change))
        {
            return change is T changed ? changed : part.Missing(id);
        }

        if (await store.FindAsync(part.Kind, key, cancellationToken) is not { } found)
        {
            return part.Missing(id);
        }

        _found.Add(key);
        return found.Value;
    }

    /// <summary>All parts of a kind by their ids, as they are after this edit.</summary>
    public async Task<IReadOnlyDictionary<string, T>> ListAsync<T>(Part<T> part)
        where T : class, IMessage<T>, new()
    {
        if (!_listed.TryGetValue(part.Kind.Name, out var stored))
        {
            stored = await ReadAsync(part);
            _listed.Add(part.Kind.Name, stored);
        }

        var parts = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, value) in stored)
        {
            parts[id] = (T)value;
        }

        foreach (var (key, change) in _changes.Where(change => change.Key.Kind == part.Kind.Name))
        {
            var id = Part<T>.PartId(key.Id);
            parts.Remove(id);
            if (change is T changed)
            {
                parts[id] = changed;
            }
        }

        return parts;
    }

    /// <summary>Writes the part. It may be changed further until the edit is committed.</summary>
    public void Put<T>(Part<T> part, string id, T value)
        where T : class, IMessage<T>, new()
    {
        var key = Key(part, id);
        _changes[key] = value;
        if (part.Quota is { } quota && !_found.Contains(key))
        {
            _quotas.TryAdd(part.Kind.Name, () => CheckQuotaAsync(part, quota));
        }

        OnChange(part);
    }

    public void Remove<T>(Part<T> part, string id)
        where T : class, IMessage<T>, new()
    {
        _changes[Key(part, id)] = null;
        OnChange(part);
    }

    /// <summary>The failure that says that this edit makes more of something than a root may have.</summary>
    public async Task<AwsFailure?> CheckQuotasAsync()
    {
        foreach (var check in _quotas.Values)
        {
            if (await check() is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    /// <summary>Something outside the root that is written with it or not at all.</summary>
    public void Also(DocumentWrite write) => _others.Add(write);

    /// <summary>The messages that this edit writes.</summary>
    public IEnumerable<IMessage> Written => _changes.Values.OfType<IMessage>().Append(kept.Value);

    public IReadOnlyList<DocumentWrite> ToWrites() =>
    [
        new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision),
        .. _changes.Select(change => ToWrite(change.Key, change.Value)),
        .. _others,
    ];

    /// <summary>A part of that kind is written or removed.</summary>
    protected virtual void OnChange<T>(Part<T> part)
        where T : class, IMessage<T>, new()
    {
    }

    // A root that had more already may be changed: what counts is that this edit adds to it.
    private async Task<AwsFailure?> CheckQuotaAsync<T>(Part<T> part, Quota quota)
        where T : class, IMessage<T>, new()
    {
        var count = (await ListAsync(part)).Count;
        return count > quota.Most && count > _listed[part.Kind.Name].Count ? quota.Exceeded : null;
    }

    private DocumentWrite ToWrite(DocumentKey key, IMessage? value) =>
        value is null ? new DeleteDocument(key) : new PutDocument(key, Id, value.ToByteArray());

    private async Task<IReadOnlyDictionary<string, IMessage>> ReadAsync<T>(Part<T> part)
        where T : class, IMessage<T>, new()
    {
        var parts = new Dictionary<string, IMessage>(StringComparer.Ordinal);
        await foreach (var found in store.ListAllAsync(part.Kind, scope.Account, scope.Region, Id, cancellationToken))
        {
            parts.Add(Part<T>.PartId(found.Key.Id), found.Value);
        }

        return parts;
    }

    private DocumentKey Key<T>(Part<T> part, string id)
        where T : class, IMessage<T>, new() =>
        part.Kind.Key(scope.Account, scope.Region, Part<T>.DocumentId(Id, id));
}

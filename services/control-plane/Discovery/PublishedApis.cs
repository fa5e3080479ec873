using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// All APIs as they were last published, for any number of watchers. Each API stands there once, with the number of its last
/// change: a watcher that is slow skips what was overtaken and never makes anything wait or grow.
/// </summary>
internal sealed class PublishedApis
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PublishedApi> _apis = new(StringComparer.Ordinal);
    private readonly HashSet<PublishedApisReader> _readers = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _version;
    private long _revision;

    /// <summary>Completes once every API that there was at the start is published.</summary>
    public TaskCompletionSource Complete { get; } = NewSignal();

    public PublishedApisReader NewReader()
    {
        lock (_lock)
        {
            var reader = new PublishedApisReader(this);
            _readers.Add(reader);
            return reader;
        }
    }

    public ApiSnapshot? Find(string apiId)
    {
        lock (_lock)
        {
            return _apis.GetValueOrDefault(apiId)?.Snapshot;
        }
    }

    /// <summary>Ids of all APIs that are there.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _apis.Where(api => api.Value.Snapshot is not null).Select(api => api.Key)];
            }
        }
    }

    /// <summary>Publishes an API, or with null its end. Says the same again: nothing happens.</summary>
    public void Publish(string apiId, ApiSnapshot? snapshot)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            var former = _apis.GetValueOrDefault(apiId)?.Snapshot;
            if (Equals(former, snapshot))
            {
                return;
            }

            _apis[apiId] = new PublishedApi(apiId, snapshot, ++_version);
            ForgetEnded();
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    /// <summary>Everything that was committed up to a revision is published.</summary>
    public void Reach(long revision)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _revision = revision;
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    internal void Leave(PublishedApisReader reader)
    {
        lock (_lock)
        {
            _readers.Remove(reader);
            ForgetEnded();
        }
    }

    /// <summary>What changed after a version, oldest first. The reader has told everything up to there.</summary>
    internal IReadOnlyList<PublishedApi> ReadAfter(long version, PublishedApisReader reader)
    {
        lock (_lock)
        {
            reader.Told = version;
            reader.Revision = _revision;
            return [.. _apis.Values.Where(api => api.Version > version).OrderBy(api => api.Version)];
        }
    }

    /// <summary>Ends when there is something after a version and revision.</summary>
    internal Task WaitAfter(long version, long revision)
    {
        lock (_lock)
        {
            return _version > version || _revision > revision ? Task.CompletedTask : _changed.Task;
        }
    }

    // The end of an API is remembered until every watcher was told.
    private void ForgetEnded()
    {
        var told = _readers.Count == 0 ? _version : _readers.Min(reader => reader.Told);
        foreach (var ended in _apis.Values.Where(api => api.Snapshot is null && api.Version <= told).ToArray())
        {
            _apis.Remove(ended.ApiId);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One API as it was published.</summary>
/// <param name="ApiId">The API.</param>
/// <param name="Snapshot">The API whole; null: it is gone.</param>
/// <param name="Version">Rises with every change of any API.</param>
internal sealed record PublishedApi(string ApiId, ApiSnapshot? Snapshot, long Version);

/// <summary>One watcher's place among the changes. Not for several threads.</summary>
internal sealed class PublishedApisReader(PublishedApis published) : IDisposable
{
    private long _read;

    /// <summary>Everything up to this change has reached the watcher.</summary>
    internal long Told { get; set; }

    /// <summary>Up to this revision everything is among what was read.</summary>
    public long Revision { get; internal set; }

    /// <summary>What is there at first; afterwards what changed since the last call.</summary>
    public IReadOnlyList<PublishedApi> Read()
    {
        var apis = published.ReadAfter(_read, this);
        _read = apis.Count == 0 ? _read : apis[^1].Version;
        return apis;
    }

    /// <summary>Waits until there is something to read.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => published.WaitAfter(_read, Revision).WaitAsync(cancellationToken);

    public void Dispose() => published.Leave(this);
}

using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// All that edges are told of as it was last published, for any number of watchers. Each subject stands there once, with the number
/// of its last change: a watcher that is slow skips what was overtaken and never makes anything wait or grow.
/// </summary>
internal sealed class Published
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Subject, PublishedSubject> _subjects = [];
    private readonly HashSet<PublishedReader> _readers = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _version;
    private long _revision;

    /// <summary>Completes once everything that there was at the start is published.</summary>
    public TaskCompletionSource Complete { get; } = NewSignal();

    public PublishedReader NewReader()
    {
        lock (_lock)
        {
            var reader = new PublishedReader(this);
            _readers.Add(reader);
            return reader;
        }
    }

    public DiscoveryEvent? Find(Subject subject)
    {
        lock (_lock)
        {
            return _subjects.GetValueOrDefault(subject)?.State;
        }
    }

    /// <summary>All subjects that are there.</summary>
    public IReadOnlyList<Subject> Subjects
    {
        get
        {
            lock (_lock)
            {
                return [.. _subjects.Where(subject => subject.Value.State is not null).Select(subject => subject.Key)];
            }
        }
    }

    /// <summary>Publishes a subject, or with null its end. Says the same again: nothing happens.</summary>
    public void Publish(Subject subject, DiscoveryEvent? state)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            var former = _subjects.GetValueOrDefault(subject)?.State;
            if (Equals(former, state))
            {
                return;
            }

            _subjects[subject] = new PublishedSubject(subject, state, ++_version);
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

    internal void Leave(PublishedReader reader)
    {
        lock (_lock)
        {
            _readers.Remove(reader);
            ForgetEnded();
        }
    }

    /// <summary>What changed after a version, oldest first. The reader has told everything up to there.</summary>
    internal IReadOnlyList<PublishedSubject> ReadAfter(long version, PublishedReader reader)
    {
        lock (_lock)
        {
            reader.Told = version;
            reader.Revision = _revision;
            return [.. _subjects.Values.Where(each => each.Version > version).OrderBy(each => each.Version)];
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

    // The end of a subject is remembered until every watcher was told.
    private void ForgetEnded()
    {
        var told = _readers.Count == 0 ? _version : _readers.Min(reader => reader.Told);
        foreach (var ended in _subjects.Values.Where(each => each.State is null && each.Version <= told).ToArray())
        {
            _subjects.Remove(ended.Subject);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One subject as it was published.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="State">What edges are told of it, whole; null: it is gone.</param>
/// <param name="Version">Rises with every change of any subject.</param>
internal sealed record PublishedSubject(Subject Subject, DiscoveryEvent? State, long Version);

/// <summary>One watcher's place among the changes. Not for several threads.</summary>
internal sealed class PublishedReader(Published published) : IDisposable
{
    private long _read;

    /// <summary>Everything up to this change has reached the watcher.</summary>
    internal long Told { get; set; }

    /// <summary>Up to this revision everything is among what was read.</summary>
    public long Revision { get; internal set; }

    /// <summary>What is there at first; afterwards what changed since the last call.</summary>
    public IReadOnlyList<PublishedSubject> Read()
    {
        var subjects = published.ReadAfter(_read, this);
        _read = subjects.Count == 0 ? _read : subjects[^1].Version;
        return subjects;
    }

    /// <summary>Waits until there is something to read.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => published.WaitAfter(_read, Revision).WaitAsync(cancellationToken);

    public void Dispose() => published.Leave(this);
}

using System.Collections.Frozen;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// Keeps <see cref="Published"/> equal to the store, whichever replica of the control-plane writes it.
/// <code>
/// position → list all subjects → publish each → complete
///     └──→ change feed → changed subjects (each once) → read the subject → publish
/// </code>
/// The feed is read from the position before the listing, so nothing falls between the two.
/// </summary>
internal sealed class Publisher(
    IDocumentStore store, IEnumerable<ISubjectKind> kinds, Published published, TimeProvider time, ILogger<Publisher> log) : BackgroundService
{
    private const int ListingPage = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly FrozenDictionary<string, ISubjectKind> _kinds = kinds
        .SelectMany(kind => kind.DocumentKinds.Select(name => KeyValuePair.Create(name, kind)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishAsync(stoppingToken);
            }
            catch (ChangesLostException exception)
            {
                log.ChangeFeedLost(exception);
            }
            catch (StoreUnavailableException exception)
            {
                log.PublishingInterrupted(exception, Pause);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = new SubjectChanges();
        var position = await store.GetRevisionAsync(both.Token);
        await PublishAllAsync(position, both.Token);
        Task[] loops = [CollectAsync(position, changes, both.Token), PublishChangesAsync(changes, both.Token)];
        var ended = await Task.WhenAny(loops);

        // One cannot go on without the other; what ended it is told, not that the other was cancelled for it.
        await both.CancelAsync();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private async Task PublishAllAsync(long position, CancellationToken cancellationToken)
    {
        var subjects = await ListSubjectsAsync(cancellationToken);
        foreach (var subject in published.Subjects.Union(subjects))
        {
            await PublishOneAsync(subject, cancellationToken);
        }

        published.Reach(position);
        published.Complete.TrySetResult();
    }

    private async Task CollectAsync(long position, SubjectChanges changes, CancellationToken cancellationToken)
    {
        await foreach (var change in store.WatchAsync(position, cancellationToken))
        {
            if (_kinds.TryGetValue(change.Key.Kind, out var kind))
            {
                changes.Add(kind.SubjectOf(change.Key));
            }

            if (change.EndsCommit)
            {
                changes.Reach(change.Revision);
            }
        }
    }

    private async Task PublishChangesAsync(SubjectChanges changes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (subjects, revision) = await changes.TakeAsync(cancellationToken);
            foreach (var subject in subjects)
            {
                await PublishOneAsync(subject, cancellationToken);
            }

            published.Reach(revision);
        }
    }

    private async Task PublishOneAsync(Subject subject, CancellationToken cancellationToken) =>
        published.Publish(subject, await subject.Kind.ReadAsync(subject, published.Find(subject), cancellationToken));

    private async Task<HashSet<Subject>> ListSubjectsAsync(CancellationToken cancellationToken)
    {
        var subjects = new HashSet<Subject>();
        foreach (var (documentKind, kind) in _kinds)
        {
            string? token = null;
            do
            {
                var page = await store.ListAsync(new(documentKind, Limit: ListingPage, PageToken: token), cancellationToken);
                subjects.UnionWith(page.Documents.Select(document => kind.SubjectOf(document.Key)));
                token = page.NextPageToken;
            }
            while (token is not null);
        }

        return subjects;
    }
}

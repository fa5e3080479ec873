using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class ChangeFeedContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    private const int CommitsInFeed = 200;

    [Fact]
    public async Task A_watcher_is_told_what_was_committed_before_it_came()
    {
        var first = await CommitAsync(new PutDocument(Key("a/1"), "a", default), Put("b"));
        var second = await CommitAsync(new DeleteDocument(Key("a/1")));

        (await WatchAsync(after: 0, count: 3)).ShouldBe(
        [
            new DocumentChange(Key("a/1"), "a", first.Revision, Deleted: false, EndsCommit: false),
            new DocumentChange(Key("b"), "", first.Revision, Deleted: false, EndsCommit: true),
            new DocumentChange(Key("a/1"), "a", second.Revision, Deleted: true, EndsCommit: true),
        ]);
    }

    [Fact]
    public async Task A_watcher_sees_live_changes()
    {
        await using var changes = Documents.WatchAsync(await Documents.GetRevisionAsync(Cancel), Cancel).GetAsyncEnumerator(Cancel);
        for (var i = 0; i < 20; i++)
        {
            var next = changes.MoveNextAsync().AsTask();

            var outcome = await CommitAsync(Put("live", $"{i}"));

            (await next.WaitAsync(Patience, Cancel)).ShouldBeTrue();
            changes.Current.ShouldBe(new DocumentChange(Key("live"), "", outcome.Revision, Deleted: false, EndsCommit: true));
        }
    }

    [Fact]
    public async Task Every_watcher_sees_every_change_in_order()
    {
        var watchers = Enumerable.Range(0, 4).Select(_ => WatchAsync(after: 0, count: 100)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => CommitAsync(Put($"{number}"))));

        foreach (var changes in await Task.WhenAll(watchers))
            changes.Select(change => change.Revision).ShouldBe(Enumerable.Range(1, 100).Select(revision => (long)revision));
    }

    [Fact]
    public async Task A_watcher_resumes_after_the_revision_it_had_seen()
    {
        for (var i = 0; i < 100; i++)
            await CommitAsync(Put($"{i} left"), Put($"{i} right"));

        var before = await WatchAsync(after: 0, count: 81);
        var position = before.Last(change => change.EndsCommit).Revision;
        var rest = await WatchAsync(position, count: 200 - 80);

        position.ShouldBe(40);
        rest[0].Key.ShouldBe(Key("40 left"));
        before.Concat(rest).Select(change => change.Key.Id).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task No_change_is_lost_with_a_connection()
    {
        const int Commits = 60;
        var watching = WatchAsync(after: 0, count: Commits);
        for (var i = 0; i < Commits; i++)
        {
            if (i % 20 == 10)
                await DropConnectionsAsync();
            await CommitThroughOutageAsync($"{i}");
        }

        (await watching).Select(change => change.Key.Id).ShouldBe(Enumerable.Range(0, Commits).Select(number => $"{number}"));
    }

    [Fact]
    public async Task What_changed_nothing_is_not_told()
    {
        await CommitAsync(Put("a", expected: 99));
        await CommitAsync(new DeleteDocument(Key("none")));
        var told = await CommitAsync(new DeleteDocument(Key("none")), Put("b"));

        (await WatchAsync(after: 0, count: 1)).ShouldHaveSingleItem()
            .ShouldBe(new DocumentChange(Key("b"), "", told.Revision, Deleted: false, EndsCommit: true));
    }

    [Fact]
    public async Task A_position_that_was_trimmed_is_reported_lost()
    {
        for (var i = 0; i < CommitsInFeed + 10; i++)
            await CommitAsync(Put("again"));

        await Should.ThrowAsync<ChangesLostException>(() => WatchAsync(after: 0, count: 1));
        await Should.ThrowAsync<ChangesLostException>(() => WatchAsync(after: 9, count: 1));
        (await WatchAsync(after: 10, count: CommitsInFeed)).Count.ShouldBe(CommitsInFeed);
    }

    [Fact]
    public async Task A_position_of_another_store_is_reported_lost() =>
        await Should.ThrowAsync<ChangesLostException>(() => WatchAsync(after: 7, count: 1));

    [Fact]
    public async Task A_watcher_stops_when_it_is_cancelled()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var changes = Documents.WatchAsync(0, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = changes.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => next.WaitAsync(Patience, Cancel));
    }

    protected override OpenStore Open(Action<StoreOptions> place) => new(options =>
    {
        place(options);
        options.CommitsInFeed = CommitsInFeed;
    });

    private async Task<List<DocumentChange>> WatchAsync(long after, int count)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        var changes = new List<DocumentChange>();
        await foreach (var change in Documents.WatchAsync(after, patience.Token))
        {
            changes.Add(change);
            if (changes.Count == count)
                break;
        }

        return changes;
    }

    // Nothing is known of a write that was under way when its connection broke: expecting no document makes it safe to repeat.
    private async Task CommitThroughOutageAsync(string id)
    {
        while (true)
        {
            try
            {
                await CommitAsync(Put(id, expected: DocumentWrite.MustNotExist));
                return;
            }
            catch (StoreUnavailableException)
            {
                Cancel.ThrowIfCancellationRequested();
            }
        }
    }
}

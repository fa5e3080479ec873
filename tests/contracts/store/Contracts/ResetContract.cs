using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class ResetContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    [Fact]
    public async Task Nothing_is_left_but_the_revision()
    {
        var written = await CommitAsync(Put("a", parent: "p"), Put("b"));
        await Documents.IncrementAsync(Key("counter"), 5, Cancel);
        await Documents.TryAcquireLeaseAsync(Key("lease"), "one", TimeSpan.FromHours(1), Cancel);
        var blob = await Blobs.PutAsync(new[] { new ReadOnlyMemory<byte>([1, 2, 3]) }.ToAsyncEnumerable(), Cancel);

        await Documents.ResetAsync(Cancel);

        (await Documents.GetAsync(Key("a"), Cancel)).ShouldBeNull();
        (await Documents.ListAsync(new DocumentListing("test/thing"), Cancel)).Documents.ShouldBeEmpty();
        (await Documents.ListAsync(new DocumentListing("test/thing", Parent: "p"), Cancel)).Documents.ShouldBeEmpty();
        (await Documents.IncrementAsync(Key("counter"), 1, Cancel)).ShouldBe(1);
        (await Documents.TryAcquireLeaseAsync(Key("lease"), "other", TimeSpan.FromHours(1), Cancel)).ShouldBeTrue();
        (await Blobs.FindAsync(blob.Digest, Cancel)).ShouldBeNull();
        (await Blobs.ListAsync(Cancel)).ShouldBeEmpty();
        (await Documents.ListKindsAsync(Cancel)).ShouldBeEmpty();
        (await Documents.GetRevisionAsync(Cancel)).ShouldBe(written.Revision + 1);
    }

    [Fact]
    public async Task Watchers_are_told_of_each_deletion()
    {
        var written = await CommitAsync(Put("a", parent: "p"), Put("b"));
        await using var changes = Documents.WatchAsync(written.Revision, Cancel).GetAsyncEnumerator(Cancel);
        var next = changes.MoveNextAsync().AsTask();

        await Documents.ResetAsync(Cancel);

        (await next.WaitAsync(Patience, Cancel)).ShouldBeTrue();
        changes.Current.ShouldBe(new DocumentChange(Key("a"), "p", written.Revision + 1, Deleted: true, EndsCommit: false));
        (await changes.MoveNextAsync()).ShouldBeTrue();
        changes.Current.ShouldBe(new DocumentChange(Key("b"), "", written.Revision + 1, Deleted: true, EndsCommit: true));
    }

    [Fact]
    public async Task A_store_that_was_reset_is_written_as_any_other()
    {
        await CommitAsync(Put("a"));
        await Documents.ResetAsync(Cancel);

        (await CommitAsync(Put("a", "again", DocumentWrite.MustNotExist))).Revision.ShouldBe(3);
        Text(await Documents.GetAsync(Key("a"), Cancel)).ShouldBe("again");
    }
}

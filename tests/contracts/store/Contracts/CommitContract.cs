using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class CommitContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_document_is_read_as_it_was_written()
    {
        var outcome = await CommitAsync(new PutDocument(Key("a/b c:ü"), "a", new byte[] { 0, 255, 13, 10 }));

        var document = (await Documents.GetAsync(Key("a/b c:ü"), Cancel)).ShouldNotBeNull();
        outcome.Committed.ShouldBeTrue();
        document.Parent.ShouldBe("a");
        document.Content.ToArray().ShouldBe([0, 255, 13, 10]);
        document.Revision.ShouldBe(outcome.Revision);
    }

    [Fact]
    public async Task Empty_content_is_content()
    {
        await CommitAsync(Put("empty"));

        (await Documents.GetAsync(Key("empty"), Cancel)).ShouldNotBeNull().Content.Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_document_of_4_MiB_is_kept_and_a_larger_one_is_refused()
    {
        var largest = new byte[4 * 1024 * 1024];
        await CommitAsync(new PutDocument(Key("large"), "", largest));

        (await Documents.GetAsync(Key("large"), Cancel)).ShouldNotBeNull().Content.Length.ShouldBe(largest.Length);
        await Should.ThrowAsync<ArgumentException>(() => CommitAsync(new PutDocument(Key("larger"), "", new byte[largest.Length + 1])));
    }

    [Fact]
    public async Task A_document_that_was_never_written_is_null() => (await Documents.GetAsync(Key("none"), Cancel)).ShouldBeNull();

    [Fact]
    public async Task Accounts_regions_and_kinds_do_not_see_each_other()
    {
        await CommitAsync(Put("same"));

        (await Documents.GetAsync(Key("same", account: "111111111111"), Cancel)).ShouldBeNull();
        (await Documents.GetAsync(Key("same", region: "eu-west-1"), Cancel)).ShouldBeNull();
        (await Documents.GetAsync(Key("same", kind: "test/other"), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Revisions_rise_without_gaps_and_are_shared_by_a_commit()
    {
        var before = await Documents.GetRevisionAsync(Cancel);

        var first = await CommitAsync(Put("a"), Put("b"));
        var second = await CommitAsync(Put("a"));

        first.Revision.ShouldBe(before + 1);
        second.Revision.ShouldBe(before + 2);
        (await Documents.GetAsync(Key("b"), Cancel))!.Revision.ShouldBe(first.Revision);
        (await Documents.GetRevisionAsync(Cancel)).ShouldBe(second.Revision);
    }

    [Fact]
    public async Task The_expected_revision_is_written_over_and_any_other_conflicts()
    {
        var first = await CommitAsync(Put("a", "first"));
        var second = await CommitAsync(Put("a", "second", expected: first.Revision));

        var late = await CommitAsync(Put("a", "late", expected: first.Revision));

        second.Committed.ShouldBeTrue();
        late.ShouldBe(new CommitOutcome(0, Key("a")));
        Text(await Documents.GetAsync(Key("a"), Cancel)).ShouldBe("second");
    }

    [Fact]
    public async Task A_document_that_must_not_exist_conflicts_when_it_does()
    {
        (await CommitAsync(Put("a", expected: DocumentWrite.MustNotExist))).Committed.ShouldBeTrue();
        (await CommitAsync(Put("a", expected: DocumentWrite.MustNotExist))).Conflict.ShouldBe(Key("a"));
        (await CommitAsync(Put("b", expected: 7))).Conflict.ShouldBe(Key("b"));
    }

    [Fact]
    public async Task A_conflict_writes_nothing_of_a_commit()
    {
        var there = await CommitAsync(Put("there", "old"), Put("doomed"));

        var outcome = await CommitAsync(
            Put("new"), Put("there", "changed"), new DeleteDocument(Key("doomed")), Put("gone", expected: there.Revision), Put("last"));

        outcome.Conflict.ShouldBe(Key("gone"));
        (await Documents.GetAsync(Key("new"), Cancel)).ShouldBeNull();
        (await Documents.GetAsync(Key("last"), Cancel)).ShouldBeNull();
        (await Documents.GetAsync(Key("doomed"), Cancel)).ShouldNotBeNull();
        Text(await Documents.GetAsync(Key("there"), Cancel)).ShouldBe("old");
        (await Documents.GetRevisionAsync(Cancel)).ShouldBe(there.Revision);
    }

    [Fact]
    public async Task A_deletion_removes_and_one_of_nothing_changes_nothing()
    {
        var written = await CommitAsync(Put("a"));

        (await CommitAsync(new DeleteDocument(Key("a"), written.Revision - 1))).Conflict.ShouldBe(Key("a"));
        (await CommitAsync(new DeleteDocument(Key("a"), written.Revision))).Revision.ShouldBe(written.Revision + 1);
        (await CommitAsync(new DeleteDocument(Key("a")))).ShouldBe(new CommitOutcome(written.Revision + 1, null));
        (await CommitAsync(new DeleteDocument(Key("a"), written.Revision))).Conflict.ShouldBe(Key("a"));
        (await Documents.GetAsync(Key("a"), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_commit_has_1_000_writes_and_no_more()
    {
        var most = Enumerable.Range(0, 1_000).Select(number => Put($"{number}")).ToArray<DocumentWrite>();

        (await CommitAsync(most)).Committed.ShouldBeTrue();
        await Should.ThrowAsync<ArgumentException>(() => CommitAsync([.. most, Put("one more")]));
    }

    [Fact]
    public async Task A_key_is_written_once_in_a_commit() =>
        await Should.ThrowAsync<ArgumentException>(() => CommitAsync(Put("a"), new DeleteDocument(Key("a"))));

    [Theory]
    [InlineData("", "us-east-1", "test/thing", "id")]
    [InlineData("000000000000", "us east", "test/thing", "id")]
    [InlineData("000000000000", "us-east-1", "test:thing", "id")]
    [InlineData("000000000000", "us-east-1", "test/thing", "")]
    public async Task A_key_that_names_nothing_is_refused(string account, string region, string kind, string id)
    {
        var key = new DocumentKey(account, region, kind, id);

        await Should.ThrowAsync<ArgumentException>(() => CommitAsync(new PutDocument(key, "", default)));
        await Should.ThrowAsync<ArgumentException>(async () => await Documents.IncrementAsync(key, 1, Cancel));
        await Should.ThrowAsync<ArgumentException>(async () => await Documents.TryAcquireLeaseAsync(key, "one", Patience, Cancel));
    }

    [Fact]
    public async Task A_commit_of_nothing_is_committed() => (await CommitAsync()).ShouldBe(new CommitOutcome(0, null));
}

using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("gatehouse-directory-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DocumentKey Key => new("000000000000", "us-east-1", "test/thing", "a");

    [Fact]
    public async Task A_second_opener_is_told_which_file_is_held()
    {
        await using var first = new OpenStore(Here);
        await first.Documents.GetRevisionAsync(Cancel);
        await using var second = new OpenStore(Here);

        Should.Throw<StoreInUseException>(() => second.Documents).Message.ShouldContain(Path.Combine(_directory, "gatehouse.lock"));
    }

    [Fact]
    public async Task A_closed_store_is_opened_again_with_what_it_had()
    {
        await using (var first = new OpenStore(Here))
            await first.Documents.CommitAsync([new PutDocument(Key, "", new byte[] { 1 })], Cancel);

        await using var again = new OpenStore(Here);
        (await again.Documents.GetAsync(Key, Cancel)).ShouldNotBeNull().Content.ToArray().ShouldBe([1]);
        (await again.Documents.CommitAsync([new PutDocument(Key, "", default)], Cancel)).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_directory_nothing_outlives_the_store()
    {
        await using (var first = new OpenStore(_ => { }))
            await first.Documents.CommitAsync([new PutDocument(Key, "", default)], Cancel);

        await using var second = new OpenStore(_ => { });
        (await second.Documents.GetAsync(Key, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_to_is_named_or_left_alone_if_that_may_be()
    {
        // A file where a folder would have to be made: so even root may not write there.
        var nowhere = Path.Combine(_directory, "file", "data");
        await File.WriteAllTextAsync(Path.GetDirectoryName(nowhere)!, "", Cancel);
        await using var strict = new OpenStore(options => options.Sqlite.Directory = nowhere);
        await using var forgetful = new OpenStore(options => (options.Sqlite.Directory, options.Sqlite.MayForget) = (nowhere, true));

        Should.Throw<StoreNotWritableException>(() => strict.Documents).Message.ShouldContain(nowhere);
        (await forgetful.Documents.CommitAsync([new PutDocument(Key, "", default)], Cancel)).Committed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unavailable()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory, "gatehouse.db"), new string('x', 5_000), Cancel);
        await using var store = new OpenStore(Here);

        Should.Throw<StoreUnavailableException>(() => store.Documents).Message.ShouldContain("gatehouse.db");
    }

    [Fact]
    public async Task A_store_that_was_closed_is_unavailable()
    {
        var store = new OpenStore(Here);
        var documents = store.Documents;
        await store.DisposeAsync();

        await Should.ThrowAsync<StoreUnavailableException>(async () => await documents.GetAsync(Key, Cancel));
        await Should.ThrowAsync<StoreUnavailableException>(
            async () => await documents.CommitAsync([new PutDocument(Key, "", default)], Cancel));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Here(StoreOptions options) => options.Sqlite.Directory = _directory;
}

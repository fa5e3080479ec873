using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

/// <summary>What an export asks for: all that is kept, without knowing what there is.</summary>
public abstract class EverythingContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    [Fact]
    public async Task Kinds_counters_and_blobs_are_all_told()
    {
        await CommitAsync(Put("b"), Put("a"), new PutDocument(Key("c") with { Kind = "test/another" }, "", default));
        await Documents.IncrementAsync(Key("with spaces: and colons"), 5, Cancel);
        await Documents.IncrementAsync(Key("other") with { Account = "222222222222" }, -1, Cancel);
        var blob = await Blobs.PutAsync(new[] { new ReadOnlyMemory<byte>([1, 2, 3]) }.ToAsyncEnumerable(), Cancel);

        (await Documents.ListKindsAsync(Cancel)).ShouldBe(["test/another", "test/thing"]);
        (await Documents.ListCountersAsync(Cancel)).ShouldBe(
            new Dictionary<DocumentKey, long> { [Key("with spaces: and colons")] = 5, [Key("other") with { Account = "222222222222" }] = -1 },
            ignoreOrder: true);
        (await Blobs.ListAsync(Cancel)).ShouldBe([blob]);
    }

    [Fact]
    public async Task An_empty_store_has_nothing_to_tell()
    {
        (await Documents.ListKindsAsync(Cancel)).ShouldBeEmpty();
        (await Documents.ListCountersAsync(Cancel)).ShouldBeEmpty();
        (await Blobs.ListAsync(Cancel)).ShouldBeEmpty();
    }
}

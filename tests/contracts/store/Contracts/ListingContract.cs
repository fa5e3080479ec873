using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class ListingContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    private static readonly DocumentListing All = new("test/thing");

    [Fact]
    public async Task Documents_come_in_the_order_of_account_region_and_id()
    {
        DocumentKey[] ordered =
        [
            Key("b", "000000000000", "eu-west-1"), Key("B", "000000000000", "us-east-1"), Key("a", "000000000000", "us-east-1"),
            Key("a b", "000000000000", "us-east-1"), Key("a/b", "000000000000", "us-east-1"), Key("é", "000000000000", "us-east-1"),
            Key("\uffee", "000000000000", "us-east-1"), Key("😀", "000000000000", "us-east-1"), Key("a", "000000000000", "us-east-10"),
            Key("a", "111111111111", "eu-west-1"),
        ];
        await CommitAsync([.. ordered.Reverse().Select(key => new PutDocument(key, "", default))]);
        await CommitAsync(new PutDocument(Key("a", kind: "test/other"), "", default));

        (await IdsAsync(All)).ShouldBe(ordered.Select(key => key.Id));
        (await Documents.ListAsync(All, Cancel)).Documents.Select(document => document.Key).ShouldBe(ordered);
    }

    [Fact]
    public async Task A_listing_is_narrowed_by_account_region_and_parent()
    {
        await CommitAsync(
            [.. from account in new[] { "000000000000", "111111111111" }
                from region in new[] { "eu-west-1", "us-east-1" }
                from parent in new[] { "", "p" }
                select new PutDocument(Key($"{account[0]}{region[0]}{parent}", account, region), parent, default)]);

        (await IdsAsync(All with { Account = "111111111111" })).ShouldBe(["1e", "1ep", "1u", "1up"]);
        (await IdsAsync(All with { Region = "us-east-1" })).ShouldBe(["0u", "0up", "1u", "1up"]);
        (await IdsAsync(All with { Parent = "p" })).ShouldBe(["0ep", "0up", "1ep", "1up"]);
        (await IdsAsync(All with { Parent = "" })).ShouldBe(["0e", "0u", "1e", "1u"]);
        (await IdsAsync(All with { Account = "000000000000", Region = "us-east-1", Parent = "p" })).ShouldBe(["0up"]);
        (await IdsAsync(All with { Region = "us-east-1", Limit = 1 })).ShouldBe(["0u", "0up", "1u", "1up"]);
        (await IdsAsync(All with { Account = "222222222222" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_moves_with_its_parent_and_leaves_with_its_deletion()
    {
        await CommitAsync(Put("child", parent: "old"));
        await CommitAsync(Put("child", parent: "new"));
        (await IdsAsync(All with { Parent = "old" })).ShouldBeEmpty();
        (await IdsAsync(All with { Parent = "new" })).ShouldBe(["child"]);

        await CommitAsync(new DeleteDocument(Key("child")));
        (await IdsAsync(All with { Parent = "new" })).ShouldBeEmpty();
        (await IdsAsync(All)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1_000)]
    public async Task Pages_of_any_size_together_are_the_whole(int limit)
    {
        var ids = Enumerable.Range(10, 10).Select(number => $"{number}").ToArray();
        await CommitAsync([.. ids.Select(id => Put(id, parent: "p"))]);

        (await IdsAsync(All with { Limit = limit })).ShouldBe(ids);
        (await IdsAsync(All with { Limit = limit, Parent = "p", Account = "000000000000" })).ShouldBe(ids);
    }

    [Fact]
    public async Task Paging_stays_true_while_documents_come_and_go()
    {
        var ids = Enumerable.Range(10, 50).Select(number => $"{number}").ToArray();
        await CommitAsync([.. ids.Select(id => Put(id))]);
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await Documents.ListAsync(All with { Limit = 7, PageToken = token }, Cancel);
            seen.AddRange(page.Documents.Select(document => document.Key.Id));
            token = page.NextPageToken;

            // What the next page continues after is deleted, and something is born on either side of it.
            await CommitAsync(new DeleteDocument(Key(seen[^1])), Put($"{seen[^1]} before the page was left"), Put($"0{seen[^1]}"));
        }
        while (token is not null);

        seen.Where(ids.Contains).ShouldBe(ids);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Only_a_token_that_a_store_gave_is_well_formed()
    {
        await CommitAsync(Put("a"), Put("b"));
        var given = (await Documents.ListAsync(All with { Limit = 1 }, Cancel)).NextPageToken.ShouldNotBeNull();

        PageToken.IsWellFormed(given).ShouldBeTrue();
        PageToken.IsWellFormed("not a token!").ShouldBeFalse();
        PageToken.IsWellFormed("abcd").ShouldBeFalse();
        PageToken.IsWellFormed("").ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(async () => await Documents.ListAsync(All with { PageToken = "abcd" }, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task A_page_has_1_to_1_000_documents(int limit) =>
        await Should.ThrowAsync<ArgumentException>(async () => await Documents.ListAsync(All with { Limit = limit }, Cancel));

    private async Task<List<string>> IdsAsync(DocumentListing listing)
    {
        var ids = new List<string>();
        for (string? token = null; ;)
        {
            var page = await Documents.ListAsync(listing with { PageToken = token }, Cancel);
            page.Documents.Count.ShouldBeLessThanOrEqualTo(listing.Limit);
            ids.AddRange(page.Documents.Select(document => document.Key.Id));
            token = page.NextPageToken;
            if (token is null)
                return ids;
        }
    }
}

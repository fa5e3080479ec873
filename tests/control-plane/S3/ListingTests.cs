using Gatehouse.Aws.S3;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class ListingTests
{
    private const string Bucket = GivenS3.Bucket;

    private static readonly string[] Keys = ["a", "b/1", "b/2", "b/c/3", "d", "b2", "ü", "b/\uFF21", "b/😀"];

    [Fact]
    public async Task Keys_are_in_the_order_of_their_bytes()
    {
        await using var bench = await BucketWithKeysAsync();

        var list = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket });

        list.Contents.Select(entry => entry.Key).ShouldBe(["a", "b/1", "b/2", "b/c/3", "b/\uFF21", "b/😀", "b2", "d", "ü"]);
        (list.KeyCount, list.IsTruncated, list.MaxKeys).ShouldBe((9, false, 1000));
    }

    [Theory]
    [InlineData("", "/", "a,b2,d,ü", "b/")]
    [InlineData("b/", "/", "b/1,b/2,b/\uFF21,b/😀", "b/c/")]
    [InlineData("b", "", "b/1,b/2,b/c/3,b/\uFF21,b/😀,b2", "")]
    [InlineData("b", "/", "b2", "b/")]
    [InlineData("nothing", "/", "", "")]
    [InlineData("ü", "", "ü", "")]
    public async Task A_delimiter_folds_what_lies_behind_it(string prefix, string delimiter, string keys, string folders)
    {
        await using var bench = await BucketWithKeysAsync();

        var list = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket, Prefix = prefix, Delimiter = delimiter });

        string.Join(',', list.Contents.Select(entry => entry.Key)).ShouldBe(keys);
        string.Join(',', list.CommonPrefixes.Select(entry => entry.Prefix)).ShouldBe(folders);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 2)]
    [InlineData("/", 1)]
    [InlineData("/", 3)]
    public async Task Pages_add_up_to_the_whole(string delimiter, int size)
    {
        await using var bench = await BucketWithKeysAsync();
        var whole = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket, Delimiter = delimiter });

        var found = new List<string>();
        var request = new ListObjectsV2Request { Bucket = Bucket, Delimiter = delimiter, MaxKeys = size };
        ListObjectsV2Output page;
        do
        {
            page = await bench.CallAsync<ListObjectsV2Output>(request);
            found.AddRange(page.Contents.Select(entry => entry.Key).Concat(page.CommonPrefixes.Select(entry => entry.Prefix)));
            page.KeyCount.ShouldBeInRange(1, size);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated);

        found.Order(StringComparer.Ordinal)
            .ShouldBe(whole.Contents.Select(entry => entry.Key).Concat(whole.CommonPrefixes.Select(entry => entry.Prefix)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_older_list_goes_on_behind_a_key_or_a_folder()
    {
        await using var bench = await BucketWithKeysAsync();

        var first = await bench.CallAsync<ListObjectsOutput>(new ListObjectsRequest { Bucket = Bucket, Delimiter = "/", MaxKeys = 2 });
        var second = await bench.CallAsync<ListObjectsOutput>(
            new ListObjectsRequest { Bucket = Bucket, Delimiter = "/", Marker = first.NextMarker });

        (first.Contents.Single().Key, first.CommonPrefixes.Single().Prefix, first.NextMarker).ShouldBe(("a", "b/", "b/"));
        second.CommonPrefixes.ShouldBeEmpty();
        second.Contents.Select(entry => entry.Key).ShouldBe(["b2", "d", "ü"]);
    }

    [Fact]
    public async Task A_folder_costs_the_same_however_much_lies_in_it()
    {
        await using var bench = await GivenS3.BucketAsync();
        var content = await bench.ContentAsync("x");
        for (var number = 0; number < 30; number++)
        {
            await bench.DoAsync(new PutObjectRequest { Bucket = Bucket, Key = $"f/{number:D3}", Body = content });
        }

        await bench.DoAsync(new PutObjectRequest { Bucket = Bucket, Key = "g", Body = content });

        var list = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket, Delimiter = "/", MaxKeys = 2 });

        (list.CommonPrefixes.Single().Prefix, list.Contents.Single().Key, list.IsTruncated).ShouldBe(("f/", "g", false));
    }

    [Fact]
    public async Task Keys_are_encoded_for_who_asks()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("a b/c+ü");

        var list = await bench.CallAsync<ListObjectsV2Output>(
            new ListObjectsV2Request { Bucket = Bucket, EncodingType = "url", Prefix = "a b/", Delimiter = "/" });

        (list.Contents.Single().Key, list.Prefix, list.Delimiter).ShouldBe(("a%20b/c%2B%C3%BC", "a%20b/", "/"));
    }

    [Fact]
    public async Task A_list_may_begin_behind_a_key_that_is_not_there()
    {
        await using var bench = await BucketWithKeysAsync();

        var list = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket, StartAfter = "c" });

        list.Contents.Select(entry => entry.Key).ShouldBe(["d", "ü"]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5000, 9)]
    public async Task A_page_has_at_most_a_thousand_entries_and_at_least_none(int asked, int found)
    {
        await using var bench = await BucketWithKeysAsync();

        var list = await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket, MaxKeys = asked });

        (list.KeyCount, list.IsTruncated, list.MaxKeys).ShouldBe((found, false, Math.Min(asked, 1000)));
    }

    [Fact]
    public async Task What_is_no_page_is_refused()
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.FailAsync(new ListObjectsV2Request { Bucket = Bucket, MaxKeys = -1 })).Code.ShouldBe("InvalidArgument");
        (await bench.FailAsync(new ListObjectsV2Request { Bucket = Bucket, ContinuationToken = "?" })).Code.ShouldBe("InvalidArgument");
    }

    private static async Task<ControlPlaneBench> BucketWithKeysAsync()
    {
        var bench = await GivenS3.BucketAsync();
        foreach (var key in Keys)
        {
            await bench.ObjectAsync(key);
        }

        return bench;
    }
}

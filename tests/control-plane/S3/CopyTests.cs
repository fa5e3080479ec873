using Gatehouse.Aws.S3;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class CopyTests
{
    private const string Bucket = GivenS3.Bucket;

    [Theory]
    [InlineData("bucket/a%20b")]
    [InlineData("/bucket/a%20b")]
    public async Task A_copy_has_its_sources_content_and_description(string source)
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.DoAsync(new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "a b",
            Body = await bench.ContentAsync("hello"),
            ContentType = "text/x",
            Metadata = { ["m"] = "1" },
            Tagging = "t=1",
        });

        var copied = await bench.CallAsync<CopyObjectOutput>(new CopyObjectRequest { Bucket = Bucket, Key = "c", CopySource = source });

        copied.CopyObjectResult.ETag.ShouldBe("\"5d41402abc4b2a76b9719d911017c592\"");
        var head = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "c" });
        (head.ContentType, head.Metadata["m"], head.TagCount).ShouldBe(("text/x", "1", 1));
        (await bench.ReadAsync("c")).ShouldBe("hello");
    }

    [Fact]
    public async Task A_copy_may_replace_what_describes_it()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.DoAsync(new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "a",
            Body = await bench.ContentAsync("hello"),
            ContentType = "text/x",
            Metadata = { ["m"] = "1" },
            Tagging = "t=1",
        });

        await bench.DoAsync(new CopyObjectRequest
        {
            Bucket = Bucket,
            Key = "a",
            CopySource = "bucket/a",
            MetadataDirective = "REPLACE",
            ContentType = "text/y",
            Metadata = { ["n"] = "2" },
            TaggingDirective = "REPLACE",
        });

        var head = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "a" });
        (head.ContentType, head.Metadata.Single().Key, head.HasTagCount).ShouldBe(("text/y", "n", false));
    }

    [Fact]
    public async Task A_copy_onto_itself_must_change_something()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("a");

        (await bench.FailAsync(new CopyObjectRequest { Bucket = Bucket, Key = "a", CopySource = "bucket/a" })).Code.ShouldBe("InvalidRequest");
    }

    [Theory]
    [InlineData("bucket")]
    [InlineData("bucket/")]
    [InlineData("")]
    public async Task A_source_names_bucket_and_key(string source)
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.FailAsync(new CopyObjectRequest { Bucket = Bucket, Key = "a", CopySource = source })).Code.ShouldBe("InvalidArgument");
    }

    [Fact]
    public async Task An_older_version_is_copied_by_its_id()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        var older = await bench.ObjectAsync("a", "older");
        await bench.ObjectAsync("a", "newer");

        var copied = await bench.CallAsync<CopyObjectOutput>(
            new CopyObjectRequest { Bucket = Bucket, Key = "b", CopySource = $"bucket/a?versionId={older.VersionId}" });

        copied.CopySourceVersionId.ShouldBe(older.VersionId);
        (await bench.ReadAsync("b")).ShouldBe("older");
    }

    [Fact]
    public async Task A_copy_only_happens_if_its_source_is_as_expected()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("a", "hello");
        var request = new CopyObjectRequest
        {
            Bucket = Bucket,
            Key = "b",
            CopySource = "bucket/a",
            CopySourceIfNoneMatch = "\"5d41402abc4b2a76b9719d911017c592\"",
        };

        (await bench.FailAsync(request)).HttpStatus.ShouldBe(412);
    }
}

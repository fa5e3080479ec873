using Gatehouse.Aws.S3;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class VersionTests
{
    private const string Bucket = GivenS3.Bucket;

    [Fact]
    public async Task Each_write_is_a_version_of_its_own()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");

        var first = await bench.ObjectAsync("k", "first");
        var second = await bench.ObjectAsync("k", "second");

        first.VersionId.Length.ShouldBe(32);
        (await bench.ReadAsync("k")).ShouldBe("second");
        (await bench.ReadAsync("k", first.VersionId)).ShouldBe("first");
        (await bench.ReadAsync("k", second.VersionId)).ShouldBe("second");
    }

    [Fact]
    public async Task Deleting_hides_what_is_there()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        var kept = await bench.ObjectAsync("k");

        var deleted = await bench.CallAsync<DeleteObjectOutput>(new DeleteObjectRequest { Bucket = Bucket, Key = "k" });

        deleted.DeleteMarker.ShouldBeTrue();
        var failure = await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k" });
        failure.Members["header:x-amz-delete-marker"].ShouldBe("true");
        (await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", VersionId = deleted.VersionId })).Code.ShouldBe("MethodNotAllowed");
        (await bench.ReadAsync("k", kept.VersionId)).ShouldBe("text");
        (await bench.CallAsync<ListObjectsV2Output>(new ListObjectsV2Request { Bucket = Bucket })).KeyCount.ShouldBe(0);
    }

    [Fact]
    public async Task Deleting_the_marker_brings_back_what_was_there()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        await bench.ObjectAsync("k");
        var marker = await bench.CallAsync<DeleteObjectOutput>(new DeleteObjectRequest { Bucket = Bucket, Key = "k" });

        var undone = await bench.CallAsync<DeleteObjectOutput>(new DeleteObjectRequest { Bucket = Bucket, Key = "k", VersionId = marker.VersionId });

        (undone.DeleteMarker, undone.VersionId).ShouldBe((true, marker.VersionId));
        (await bench.ReadAsync("k")).ShouldBe("text");
    }

    [Fact]
    public async Task Deleting_the_newest_version_makes_the_one_before_it_current()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        await bench.ObjectAsync("k", "first");
        var second = await bench.ObjectAsync("k", "second");
        await bench.ObjectAsync("k2", "beside");

        await bench.DoAsync(new DeleteObjectRequest { Bucket = Bucket, Key = "k", VersionId = second.VersionId });

        (await bench.ReadAsync("k")).ShouldBe("first");
    }

    [Fact]
    public async Task Deleting_the_last_version_leaves_nothing()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        var only = await bench.ObjectAsync("k");

        await bench.DoAsync(new DeleteObjectRequest { Bucket = Bucket, Key = "k", VersionId = only.VersionId });

        await bench.DoAsync(new DeleteBucketRequest { Bucket = Bucket });
    }

    [Fact]
    public async Task What_was_there_before_versioning_is_the_null_version()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "before");
        await bench.VersioningAsync("Enabled");
        await bench.ObjectAsync("k", "after");

        (await bench.ReadAsync("k", "null")).ShouldBe("before");
        (await bench.ReadAsync("k")).ShouldBe("after");
    }

    [Fact]
    public async Task While_versioning_is_suspended_writes_replace_the_null_version_alone()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        var kept = await bench.ObjectAsync("k", "kept");
        await bench.VersioningAsync("Suspended");
        await bench.ObjectAsync("k", "one");
        var two = await bench.ObjectAsync("k", "two");

        two.VersionId.ShouldBe("null");
        (await bench.ReadAsync("k")).ShouldBe("two");
        (await bench.ReadAsync("k", kept.VersionId)).ShouldBe("kept");
        var list = await bench.CallAsync<ListObjectVersionsOutput>(new ListObjectVersionsRequest { Bucket = Bucket });
        list.Versions.Select(version => version.VersionId).ShouldBe(["null", kept.VersionId]);
    }

    [Fact]
    public async Task Versions_are_listed_by_key_and_from_the_newest_on_in_pages()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        var a1 = await bench.ObjectAsync("a");
        var a2 = await bench.ObjectAsync("a");
        var b1 = await bench.ObjectAsync("a/b");
        var marker = await bench.CallAsync<DeleteObjectOutput>(new DeleteObjectRequest { Bucket = Bucket, Key = "a/b" });

        var first = await bench.CallAsync<ListObjectVersionsOutput>(new ListObjectVersionsRequest { Bucket = Bucket, MaxKeys = 1 });
        var rest = await bench.CallAsync<ListObjectVersionsOutput>(new ListObjectVersionsRequest
        {
            Bucket = Bucket,
            KeyMarker = first.NextKeyMarker,
            VersionIdMarker = first.NextVersionIdMarker,
        });
        var behind = await bench.CallAsync<ListObjectVersionsOutput>(new ListObjectVersionsRequest { Bucket = Bucket, KeyMarker = "a" });

        first.Versions.Select(version => (version.VersionId, version.IsLatest)).ShouldBe([(a2.VersionId, true)]);
        rest.Versions.Select(version => (version.VersionId, version.IsLatest)).ShouldBe([(a1.VersionId, false), (b1.VersionId, false)]);
        rest.DeleteMarkers.Select(entry => (entry.VersionId, entry.IsLatest)).ShouldBe([(marker.VersionId, true)]);
        behind.Versions.Select(version => version.VersionId).ShouldBe([b1.VersionId]);
    }

    [Theory]
    [InlineData("", "IllegalVersioningConfigurationException")]
    [InlineData("On", "MalformedXML")]
    public async Task Versioning_is_enabled_or_suspended(string status, string code)
    {
        await using var bench = await GivenS3.BucketAsync();
        var wanted = new VersioningConfiguration();
        if (status.Length > 0)
        {
            wanted.Status = status;
        }

        var failure = await bench.FailAsync(new PutBucketVersioningRequest { Bucket = Bucket, VersioningConfiguration = wanted });

        failure.Code.ShouldBe(code);
    }
}

using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class ObjectTests
{
    private const string Bucket = GivenS3.Bucket;
    private static readonly CallScope Signed = ControlPlaneBench.Caller with { AccessKey = "test" };

    [Fact]
    public async Task An_object_is_read_as_it_was_put()
    {
        await using var bench = await GivenS3.BucketAsync();
        var put = new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "a/b",
            Body = await bench.ContentAsync("hello"),
            ContentType = "text/plain",
            ContentEncoding = "gzip,aws-chunked",
            CacheControl = "max-age=1",
            Expires = "whenever",
            StorageClass = "GLACIER",
            Metadata = { ["color"] = "red" },
            Tagging = "x=1&y=2",
        };

        var kept = await bench.CallAsync<PutObjectOutput>(put);
        var read = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "a/b" });

        kept.ETag.ShouldBe("\"5d41402abc4b2a76b9719d911017c592\"");
        kept.HasVersionId.ShouldBeFalse();
        kept.ChecksumCrc64Nvme.ShouldNotBeEmpty();
        (await bench.TextOfAsync(read.Body)).ShouldBe("hello");
        (read.ETag, read.ContentLength, read.ContentType).ShouldBe((kept.ETag, 5, "text/plain"));
        (read.ContentEncoding, read.CacheControl, read.Expires, read.StorageClass).ShouldBe(("gzip", "max-age=1", "whenever", "GLACIER"));
        read.Metadata.ShouldContainKeyAndValue("color", "red");
        read.TagCount.ShouldBe(2);
        read.ServerSideEncryption.ShouldBe("AES256");
        read.HasHttpStatus.ShouldBeFalse();
        read.HasChecksumCrc64Nvme.ShouldBeFalse();
    }

    [Fact]
    public async Task A_type_that_was_not_given_is_any_bytes()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k");

        var head = await bench.CallAsync<HeadObjectOutput>(new HeadObjectRequest { Bucket = Bucket, Key = "k", ChecksumMode = "ENABLED" });

        head.ContentType.ShouldBe("binary/octet-stream");
        head.ContentLength.ShouldBe(4);
        head.ChecksumType.ShouldBe("FULL_OBJECT");
        head.ChecksumCrc64Nvme.ShouldNotBeEmpty();
        head.HasStorageClass.ShouldBeFalse();
    }

    [Theory]
    [InlineData("bytes=0-0", "h", "bytes 0-0/5")]
    [InlineData("bytes=1-3", "ell", "bytes 1-3/5")]
    [InlineData("bytes=3-", "lo", "bytes 3-4/5")]
    [InlineData("bytes=3-900", "lo", "bytes 3-4/5")]
    [InlineData("bytes=-2", "lo", "bytes 3-4/5")]
    [InlineData("bytes=-900", "hello", "bytes 0-4/5")]
    public async Task A_range_is_a_part(string range, string text, string described)
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");

        var part = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "k", Range = range });

        (await bench.TextOfAsync(part.Body)).ShouldBe(text);
        (part.HttpStatus, part.ContentRange, part.ContentLength).ShouldBe((206, described, text.Length));
    }

    [Theory]
    [InlineData("bytes=3-1")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("bytes=x-y")]
    [InlineData("lines=0-1")]
    public async Task A_range_that_cannot_be_read_is_as_good_as_none(string range)
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");

        var whole = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "k", Range = range });

        (whole.HasHttpStatus, whole.ContentLength).ShouldBe((false, 5));
    }

    [Theory]
    [InlineData("bytes=5-")]
    [InlineData("bytes=-0")]
    public async Task A_range_behind_the_end_is_refused(string range)
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");

        var failure = await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", Range = range });

        (failure.Code, failure.HttpStatus).ShouldBe(("InvalidRange", 416));
        failure.Members["ActualObjectSize"].ShouldBe("5");
    }

    [Theory]
    [InlineData("*", "", 0)]
    [InlineData("\"5d41402abc4b2a76b9719d911017c592\"", "", 0)]
    [InlineData("5d41402abc4b2a76b9719d911017c592", "", 0)]
    [InlineData("\"other\"", "", 412)]
    [InlineData("", "\"other\", W/\"5d41402abc4b2a76b9719d911017c592\"", 304)]
    [InlineData("", "*", 304)]
    [InlineData("", "\"other\"", 0)]
    public async Task A_read_may_depend_on_what_is_there(string ifMatch, string ifNoneMatch, int status)
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");
        var request = new GetObjectRequest { Bucket = Bucket, Key = "k", IfMatch = ifMatch, IfNoneMatch = ifNoneMatch };

        if (status == 0)
        {
            await bench.DoAsync(request);
        }
        else
        {
            (await bench.FailAsync(request)).HttpStatus.ShouldBe(status);
        }
    }

    [Fact]
    public async Task A_read_may_depend_on_time()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");
        var now = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(bench.Clock.GetUtcNow());
        var before = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(bench.Clock.GetUtcNow().AddSeconds(-1));

        (await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", IfModifiedSince = now })).HttpStatus.ShouldBe(304);
        (await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", IfUnmodifiedSince = before })).HttpStatus.ShouldBe(412);
        await bench.DoAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", IfModifiedSince = before });
        await bench.DoAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", IfUnmodifiedSince = now });
    }

    [Fact]
    public async Task A_write_may_depend_on_what_is_there()
    {
        await using var bench = await GivenS3.BucketAsync();
        var content = await bench.ContentAsync("hello");

        (await bench.FailAsync(new PutObjectRequest { Bucket = Bucket, Key = "k", Body = content, IfMatch = "x" })).Code.ShouldBe("NoSuchKey");
        await bench.DoAsync(new PutObjectRequest { Bucket = Bucket, Key = "k", Body = content, IfNoneMatch = "*" });
        (await bench.FailAsync(new PutObjectRequest { Bucket = Bucket, Key = "k", Body = content, IfNoneMatch = "*" })).HttpStatus.ShouldBe(412);
        (await bench.FailAsync(new PutObjectRequest { Bucket = Bucket, Key = "k", Body = content, IfMatch = "\"x\"" })).HttpStatus.ShouldBe(412);
    }

    [Fact]
    public async Task A_signed_request_may_choose_the_headers_of_its_answer()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k");
        var request = new GetObjectRequest { Bucket = Bucket, Key = "k", ResponseContentDisposition = "attachment", ResponseContentType = "text/x" };

        var answer = await bench.CallAsync<GetObjectOutput>(request, Signed);

        (answer.ContentDisposition, answer.ContentType).ShouldBe(("attachment", "text/x"));
        (await bench.FailAsync(request)).Message.ShouldBe("Request specific response headers cannot be used for anonymous GET requests.");
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k" })).Members["Key"].ShouldBe("k");
        (await bench.FailAsync(new GetObjectRequest { Bucket = "nowhere", Key = "k" })).Message.ShouldBe("The specified bucket does not exist");
        (await bench.FailAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", VersionId = "x" })).Code.ShouldBe("NoSuchVersion");
    }

    [Fact]
    public async Task Deleting_what_is_not_there_succeeds()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("a");

        var many = await bench.CallAsync<DeleteObjectsOutput>(new DeleteObjectsRequest
        {
            Bucket = Bucket,
            Delete = new Delete { Objects = { new ObjectIdentifier { Key = "a" }, new ObjectIdentifier { Key = "b" } } },
        });
        await bench.DoAsync(new DeleteObjectRequest { Bucket = Bucket, Key = "a" });

        many.Deleted.Select(deleted => deleted.Key).ShouldBe(["a", "b"]);
        (await bench.FailAsync(new HeadObjectRequest { Bucket = Bucket, Key = "a" })).Code.ShouldBe("NoSuchKey");
    }

    [Fact]
    public async Task A_customers_encryption_key_is_refused_not_forgotten()
    {
        await using var bench = await GivenS3.BucketAsync();

        var failure = await bench.FailAsync(new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "k",
            Body = await bench.ContentAsync("x"),
            SseCustomerAlgorithm = "AES256",
        });

        failure.HttpStatus.ShouldBe(501);
    }

    [Fact]
    public async Task A_key_has_at_most_1024_bytes()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync(new string('k', 1024));

        var failure = await bench.FailAsync(
            new PutObjectRequest { Bucket = Bucket, Key = new string('ü', 513), Body = await bench.ContentAsync("x") });

        failure.Code.ShouldBe("KeyTooLongError");
    }

    [Fact]
    public async Task Objects_put_at_once_are_all_there()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => bench.ObjectAsync("same", $"{number}")));

        var versions = await bench.CallAsync<ListObjectVersionsOutput>(new ListObjectVersionsRequest { Bucket = Bucket });
        versions.Versions.Count.ShouldBe(20);
        versions.Versions.Count(version => version.IsLatest).ShouldBe(1);
    }
}

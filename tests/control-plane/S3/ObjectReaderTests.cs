using Gatehouse.Aws.S3;
using Gatehouse.ControlPlane.S3.Reading;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class ObjectReaderTests
{
    [Theory]
    [InlineData("https://s3.amazonaws.com/b/a/k", "b", "a/k", "")]
    [InlineData("https://b.s3.eu-west-1.amazonaws.com/a/k", "b", "a/k", "")]
    [InlineData("https://s3.eu-west-1.amazonaws.com/b/a/k", "b", "a/k", "")]
    [InlineData("http://localhost:4566/b/serverless/1:2-2024-01-01T00:00:00.000Z/t.json", "b", "serverless/1:2-2024-01-01T00:00:00.000Z/t.json", "")]
    [InlineData("http://b.s3.localhost.localstack.cloud:4566/a%20k?versionId=v%2B", "b", "a k", "v+")]
    [InlineData("http://s3.localhost.localstack.cloud:4566/b/k", "b", "k", "")]
    [InlineData("http://localstack-main:4566/b/k", "b", "k", "")]
    [InlineData("s3://b/a/k", "b", "a/k", "")]
    public void A_URL_names_an_object(string url, string bucket, string key, string versionId)
    {
        ObjectAddress.TryParse(url, out var address).ShouldBeTrue();

        address.ShouldBe(new ObjectAddress(bucket, key, versionId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("b/k")]
    [InlineData("https://s3.amazonaws.com/b")]
    [InlineData("https://b.s3.amazonaws.com/")]
    public void What_names_none_is_refused(string url) => ObjectAddress.TryParse(url, out _).ShouldBeFalse();

    [Fact]
    public async Task Other_rooms_find_objects_by_their_address()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "hello");

        var found = await bench.Objects.FindAsync(new ObjectAddress(GivenS3.Bucket, "k"), TestContext.Current.CancellationToken);
        var missing = await bench.Objects.FindAsync(new ObjectAddress(GivenS3.Bucket, "no"), TestContext.Current.CancellationToken);

        found.Value!.Size.ShouldBe(5);
        missing.Failure!.Code.ShouldBe("NoSuchKey");
        (await bench.Objects.ToBlobAsync(found.Value, TestContext.Current.CancellationToken)).ShouldBe(found.Value.Content.Pieces[0].Digest);
    }

    [Fact]
    public async Task An_object_of_pieces_becomes_one_blob()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("source", "0123456789");
        var upload = await bench.CallAsync<CreateMultipartUploadOutput>(new CreateMultipartUploadRequest { Bucket = GivenS3.Bucket, Key = "k" });
        var part = await bench.CallAsync<UploadPartCopyOutput>(new UploadPartCopyRequest
        {
            Bucket = GivenS3.Bucket,
            Key = "k",
            UploadId = upload.UploadId,
            PartNumber = 1,
            CopySource = "bucket/source",
            CopySourceRange = "bytes=2-4",
        });
        await bench.DoAsync(new CompleteMultipartUploadRequest
        {
            Bucket = GivenS3.Bucket,
            Key = "k",
            UploadId = upload.UploadId,
            MultipartUpload = new CompletedMultipartUpload { Parts = { new CompletedPart { PartNumber = 1, ETag = part.CopyPartResult.ETag } } },
        });

        var found = await bench.Objects.FindAsync(new ObjectAddress(GivenS3.Bucket, "k"), TestContext.Current.CancellationToken);
        var digest = await bench.Objects.ToBlobAsync(found.Value!, TestContext.Current.CancellationToken);

        digest.ShouldNotBe(found.Value!.Content.Pieces[0].Digest);
        (await bench.Blobs.FindAsync(digest, TestContext.Current.CancellationToken)).ShouldBe(3);
    }
}

using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Checksums;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class UploadTests
{
    private const string Bucket = GivenS3.Bucket;
    private const int PartSize = 5 * 1024 * 1024;

    [Fact]
    public async Task Parts_become_one_object()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench, new CreateMultipartUploadRequest { Metadata = { ["m"] = "1" }, ContentType = "text/x" });
        var first = await PartAsync(bench, upload, 1, new string('a', PartSize));
        var second = await PartAsync(bench, upload, 2, "bcd");

        var whole = await CompleteAsync(bench, upload, (1, first.ETag), (2, second.ETag));

        whole.ETag.ShouldEndWith("-2\"");
        whole.ChecksumType.ShouldBe("FULL_OBJECT");
        var head = await bench.CallAsync<HeadObjectOutput>(new HeadObjectRequest { Bucket = Bucket, Key = "k", ChecksumMode = "ENABLED" });
        (head.ContentLength, head.ContentType, head.Metadata["m"], head.ETag).ShouldBe((PartSize + 3, "text/x", "1", whole.ETag));
        head.ChecksumCrc64Nvme.ShouldBe(Checksum("CRC64NVME", new string('a', PartSize) + "bcd"));
        var edge = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "k", Range = $"bytes={PartSize - 2}-{PartSize + 1}" });
        (await bench.TextOfAsync(edge.Body)).ShouldBe("aabc");
        var part = await bench.CallAsync<GetObjectOutput>(new GetObjectRequest { Bucket = Bucket, Key = "k", PartNumber = 2 });
        (await bench.TextOfAsync(part.Body)).ShouldBe("bcd");
        (part.PartsCount, part.HttpStatus).ShouldBe((2, 206));
        (await bench.FailAsync(Abort(upload))).Code.ShouldBe("NoSuchUpload");
    }

    [Fact]
    public async Task A_checksum_of_parts_is_one_of_checksums_unless_the_upload_says_otherwise()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench, new CreateMultipartUploadRequest { ChecksumAlgorithm = "CRC32" });
        var part = await PartAsync(bench, upload, 1, "bcd");

        var whole = await CompleteAsync(bench, upload, (1, part.ETag));

        upload.ChecksumType.ShouldBe("COMPOSITE");
        part.ChecksumCrc32.ShouldBe(Checksum("CRC32", "bcd"));
        whole.ChecksumType.ShouldBe("COMPOSITE");
        whole.ChecksumCrc32.ShouldEndWith("-1");
    }

    [Fact]
    public async Task A_checksum_of_the_whole_is_put_together_and_held_against_the_callers()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench, new CreateMultipartUploadRequest { ChecksumAlgorithm = "CRC32", ChecksumType = "FULL_OBJECT" });
        var first = await PartAsync(bench, upload, 1, new string('a', PartSize));
        var second = await PartAsync(bench, upload, 2, "b");
        var request = Complete(upload, (1, first.ETag), (2, second.ETag));

        request.ChecksumCrc32 = "AAAAAA==";
        (await bench.FailAsync(request)).Code.ShouldBe("BadDigest");
        request.ChecksumCrc32 = Checksum("CRC32", new string('a', PartSize) + "b");
        var whole = await bench.CallAsync<CompleteMultipartUploadOutput>(request);

        whole.ChecksumCrc32.ShouldBe(request.ChecksumCrc32);
    }

    [Fact]
    public async Task A_part_that_is_sent_again_replaces_the_first()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);
        var wrong = await PartAsync(bench, upload, 1, "wrong");
        var right = await PartAsync(bench, upload, 1, "right");

        (await bench.FailAsync(Complete(upload, (1, wrong.ETag)))).Code.ShouldBe("InvalidPart");
        await CompleteAsync(bench, upload, (1, right.ETag));

        (await bench.ReadAsync("k")).ShouldBe("right");
    }

    [Fact]
    public async Task A_list_of_parts_that_cannot_be_is_refused()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);
        var one = await PartAsync(bench, upload, 1, "small");
        var two = await PartAsync(bench, upload, 2, "small");

        (await bench.FailAsync(Complete(upload))).Code.ShouldBe("MalformedXML");
        (await bench.FailAsync(Complete(upload, (2, two.ETag), (1, one.ETag)))).Code.ShouldBe("InvalidPartOrder");
        (await bench.FailAsync(Complete(upload, (1, one.ETag), (3, one.ETag)))).Code.ShouldBe("InvalidPart");
        var small = await bench.FailAsync(Complete(upload, (1, one.ETag), (2, two.ETag)));

        (small.Code, small.Members["PartNumber"], small.Members["MinSizeAllowed"]).ShouldBe(("EntityTooSmall", "1", "5242880"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task Parts_are_counted_from_1_to_10000(int number)
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);

        (await bench.FailAsync(new UploadPartRequest
        {
            Bucket = Bucket,
            Key = "k",
            UploadId = upload.UploadId,
            PartNumber = number,
            Body = await bench.ContentAsync("x"),
        })).Code.ShouldBe("InvalidArgument");
    }

    [Fact]
    public async Task A_part_may_be_cut_from_an_object()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("source", "0123456789");
        var upload = await CreateAsync(bench);

        var copied = await bench.CallAsync<UploadPartCopyOutput>(new UploadPartCopyRequest
        {
            Bucket = Bucket,
            Key = "k",
            UploadId = upload.UploadId,
            PartNumber = 1,
            CopySource = "bucket/source",
            CopySourceRange = "bytes=2-4",
        });
        await CompleteAsync(bench, upload, (1, copied.CopyPartResult.ETag));

        (await bench.ReadAsync("k")).ShouldBe("234");
    }

    [Fact]
    public async Task A_copy_of_parts_is_one_object_with_an_ETag_of_its_own()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);
        var part = await PartAsync(bench, upload, 1, "hello");
        await CompleteAsync(bench, upload, (1, part.ETag));

        var copied = await bench.CallAsync<CopyObjectOutput>(new CopyObjectRequest { Bucket = Bucket, Key = "c", CopySource = "bucket/k" });

        copied.CopyObjectResult.ETag.ShouldBe("\"5d41402abc4b2a76b9719d911017c592\"");
    }

    [Fact]
    public async Task Parts_and_uploads_are_listed_in_pages()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);
        await CreateAsync(bench, new CreateMultipartUploadRequest(), key: "other");
        foreach (var number in new[] { 3, 1, 2 })
        {
            await PartAsync(bench, upload, number, $"{number}");
        }

        var parts = await bench.CallAsync<ListPartsOutput>(new ListPartsRequest { Bucket = Bucket, Key = "k", UploadId = upload.UploadId, MaxParts = 2 });
        var rest = await bench.CallAsync<ListPartsOutput>(
            new ListPartsRequest { Bucket = Bucket, Key = "k", UploadId = upload.UploadId, PartNumberMarker = parts.NextPartNumberMarker });
        var uploads = await bench.CallAsync<ListMultipartUploadsOutput>(new ListMultipartUploadsRequest { Bucket = Bucket, MaxUploads = 1 });
        var more = await bench.CallAsync<ListMultipartUploadsOutput>(new ListMultipartUploadsRequest
        {
            Bucket = Bucket,
            KeyMarker = uploads.NextKeyMarker,
            UploadIdMarker = uploads.NextUploadIdMarker,
        });

        (string.Join(',', parts.Parts.Select(part => part.PartNumber)), parts.IsTruncated).ShouldBe(("1,2", true));
        (string.Join(',', rest.Parts.Select(part => part.PartNumber)), rest.IsTruncated).ShouldBe(("3", false));
        (uploads.Uploads.Single().Key, uploads.IsTruncated).ShouldBe(("k", true));
        more.Uploads.Single().Key.ShouldBe("other");
    }

    [Fact]
    public async Task An_aborted_upload_leaves_nothing()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = await CreateAsync(bench);
        await PartAsync(bench, upload, 1, "x");

        await bench.DoAsync(Abort(upload));

        (await bench.CallAsync<ListMultipartUploadsOutput>(new ListMultipartUploadsRequest { Bucket = Bucket })).Uploads.ShouldBeEmpty();
        (await bench.FailAsync(new ListPartsRequest { Bucket = Bucket, Key = "k", UploadId = upload.UploadId })).Code.ShouldBe("NoSuchUpload");
        await bench.DoAsync(new DeleteBucketRequest { Bucket = Bucket });
    }

    private static Task<CreateMultipartUploadOutput> CreateAsync(
        ControlPlaneBench bench, CreateMultipartUploadRequest? request = null, string key = "k")
    {
        request ??= new CreateMultipartUploadRequest();
        request.Bucket = Bucket;
        request.Key = key;
        return bench.CallAsync<CreateMultipartUploadOutput>(request);
    }

    private static async Task<UploadPartOutput> PartAsync(ControlPlaneBench bench, CreateMultipartUploadOutput upload, int number, string text) =>
        await bench.CallAsync<UploadPartOutput>(new UploadPartRequest
        {
            Bucket = Bucket,
            Key = upload.Key,
            UploadId = upload.UploadId,
            PartNumber = number,
            Body = await bench.ContentAsync(text),
        });

    private static CompleteMultipartUploadRequest Complete(CreateMultipartUploadOutput upload, params (int Number, string ETag)[] parts) => new()
    {
        Bucket = Bucket,
        Key = upload.Key,
        UploadId = upload.UploadId,
        MultipartUpload = new CompletedMultipartUpload
        {
            Parts = { parts.Select(part => new CompletedPart { PartNumber = part.Number, ETag = part.ETag }) },
        },
    };

    private static Task<CompleteMultipartUploadOutput> CompleteAsync(
        ControlPlaneBench bench, CreateMultipartUploadOutput upload, params (int Number, string ETag)[] parts) =>
        bench.CallAsync<CompleteMultipartUploadOutput>(Complete(upload, parts));

    private static AbortMultipartUploadRequest Abort(CreateMultipartUploadOutput upload) =>
        new() { Bucket = Bucket, Key = upload.Key, UploadId = upload.UploadId };

    private static string Checksum(string algorithm, string text)
    {
        using var checksum = ChecksumAlgorithms.Create(algorithm);
        checksum.Append(System.Text.Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(checksum.Current());
    }
}

using System.Text;
using Gatehouse.Aws.S3;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Contents;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests.S3;

/// <summary>What tests of S3 start from.</summary>
internal static class GivenS3
{
    public const string Bucket = "bucket";

    public static async Task<ControlPlaneBench> BucketAsync(string versioning = "")
    {
        var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateBucketRequest { Bucket = Bucket });
        if (versioning.Length > 0)
        {
            await bench.VersioningAsync(versioning);
        }

        return bench;
    }

    public static Task VersioningAsync(this ControlPlaneBench bench, string status) => bench.DoAsync(
        new PutBucketVersioningRequest { Bucket = Bucket, VersioningConfiguration = new VersioningConfiguration { Status = status } });

    public static async Task<PutObjectOutput> ObjectAsync(this ControlPlaneBench bench, string key, string text = "text") =>
        await bench.CallAsync<PutObjectOutput>(new PutObjectRequest { Bucket = Bucket, Key = key, Body = await bench.ContentAsync(text) });

    /// <summary>What the edge makes of a body.</summary>
    public static Task<Content> ContentAsync(this ControlPlaneBench bench, string text, string algorithm = ChecksumAlgorithms.Default) =>
        bench.ContentAsync(Encoding.UTF8.GetBytes(text), algorithm);

    public static async Task<Content> ContentAsync(this ControlPlaneBench bench, byte[] bytes, string algorithm = ChecksumAlgorithms.Default)
    {
        using var measure = new ContentMeasure(algorithm);
        measure.Append(bytes);
        return new Content
        {
            Pieces = { new ContentPiece { Digest = await bench.UploadAsync(bytes), Length = bytes.Length } },
            Size = bytes.Length,
            Md5 = ByteString.CopyFrom(measure.Md5),
            ChecksumAlgorithm = algorithm,
            Checksum = ByteString.CopyFrom(measure.Checksum),
        };
    }

    public static async Task<string> TextOfAsync(this ControlPlaneBench bench, Content content)
    {
        using var bytes = new MemoryStream();
        foreach (var piece in content.Pieces)
        {
            await foreach (var chunk in bench.Blobs.ReadAsync(piece.Digest, piece.Offset, piece.Length, TestContext.Current.CancellationToken))
            {
                bytes.Write(chunk.Span);
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static async Task<string> ReadAsync(this ControlPlaneBench bench, string key, string versionId = "")
    {
        var request = new GetObjectRequest { Bucket = Bucket, Key = key };
        if (versionId.Length > 0)
        {
            request.VersionId = versionId;
        }

        return await bench.TextOfAsync((await bench.CallAsync<GetObjectOutput>(request)).Body);
    }
}

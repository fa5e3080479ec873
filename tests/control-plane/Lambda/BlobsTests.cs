using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests;

public sealed class BlobsTests
{
    [Fact]
    public async Task What_was_uploaded_is_downloaded()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var blobs = new Protocol.Blobs.BlobsClient(bench.Calls);

        var reference = await UploadAsync(blobs, "one", "two");
        using var download = blobs.Download(reference, cancellationToken: TestContext.Current.CancellationToken);
        var content = new MemoryStream();
        await foreach (var chunk in download.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            chunk.Data.WriteTo(content);
        }

        reference.Size.ShouldBe(6);
        content.ToArray().ShouldBe("onetwo"u8.ToArray());
    }

    [Fact]
    public async Task A_blob_that_is_not_kept_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var blobs = new Protocol.Blobs.BlobsClient(bench.Calls);

        using var download = blobs.Download(new BlobReference { Digest = new string('0', 64) });
        var failure = await Should.ThrowAsync<RpcException>(() => download.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        failure.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_blob_larger_than_is_allowed_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.LargestBlob = 5);
        var blobs = new Protocol.Blobs.BlobsClient(bench.Calls);

        var failure = await Should.ThrowAsync<RpcException>(() => UploadAsync(blobs, "one", "two"));

        failure.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    private static async Task<BlobReference> UploadAsync(Protocol.Blobs.BlobsClient blobs, params string[] chunks)
    {
        using var upload = blobs.Upload(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var chunk in chunks)
        {
            await upload.RequestStream.WriteAsync(new BlobChunk { Data = ByteString.CopyFromUtf8(chunk) });
        }

        await upload.RequestStream.CompleteAsync();
        return await upload;
    }
}

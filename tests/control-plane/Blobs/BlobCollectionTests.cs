using System.Text;
using Gatehouse.Aws.Lambda;
using Gatehouse.Aws.S3;
using Gatehouse.ControlPlane.Blobs;
using Gatehouse.ControlPlane.Tests.Lambda.Layers;
using Gatehouse.ControlPlane.Tests.Lambda.Versions;
using Gatehouse.ControlPlane.Tests.S3;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.ControlPlane.Tests.Blobs;

public sealed class BlobCollectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_content_of_a_deleted_object_goes_with_the_second_sweep()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "kept no longer");
        await bench.DoAsync(new DeleteObjectRequest { Bucket = GivenS3.Bucket, Key = "k" });
        var collection = Collection(bench);

        await SweepAsync(bench, collection);
        var before = await bench.Blobs.ListAsync(Cancel);
        await SweepAsync(bench, collection);

        before.ShouldHaveSingleItem();
        (await bench.Blobs.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Content_that_a_copy_shares_stays()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k", "shared");
        await bench.DoAsync(new CopyObjectRequest { Bucket = GivenS3.Bucket, Key = "copy", CopySource = $"{GivenS3.Bucket}/k" });
        await bench.DoAsync(new DeleteObjectRequest { Bucket = GivenS3.Bucket, Key = "k" });

        await SweepThriceAsync(bench);

        (await bench.Blobs.ListAsync(Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Parts_of_an_upload_stay_until_it_is_given_up()
    {
        await using var bench = await GivenS3.BucketAsync();
        var upload = (await bench.CallAsync<CreateMultipartUploadOutput>(
            new CreateMultipartUploadRequest { Bucket = GivenS3.Bucket, Key = "k" })).UploadId;
        await bench.DoAsync(new UploadPartRequest
        {
            Bucket = GivenS3.Bucket,
            Key = "k",
            UploadId = upload,
            PartNumber = 1,
            Body = await bench.ContentAsync("a part"),
        });

        await SweepThriceAsync(bench);
        var during = await bench.Blobs.ListAsync(Cancel);
        await bench.DoAsync(new AbortMultipartUploadRequest { Bucket = GivenS3.Bucket, Key = "k", UploadId = upload });
        await SweepThriceAsync(bench);

        during.ShouldHaveSingleItem();
        (await bench.Blobs.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Code_of_functions_and_layers_stays_and_what_was_replaced_goes()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.FunctionAsync();
        var first = (await bench.ResolveAsync("")).CodeDigest;
        await bench.DoAsync(new UpdateFunctionCodeRequest { FunctionName = "f", ZipFile = await bench.UploadAsync(Given.Zip("index.js", "anew")) });

        await SweepThriceAsync(bench);

        var left = (await bench.Blobs.ListAsync(Cancel)).Select(blob => blob.Digest).ToArray();
        left.Length.ShouldBe(2);
        left.ShouldContain((await bench.ResolveAsync("")).CodeDigest);
        left.ShouldNotContain(first);
    }

    [Fact]
    public async Task Content_that_is_put_anew_between_two_sweeps_stays_for_its_operation()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var collection = Collection(bench);
        var digest = await bench.UploadAsync(Encoding.UTF8.GetBytes("on its way"));
        await SweepAsync(bench, collection);
        await bench.UploadAsync(Encoding.UTF8.GetBytes("on its way"));

        await SweepAsync(bench, collection);

        (await bench.Blobs.FindAsync(digest, Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("@{0}2", true)]
    [InlineData("0{0}ff", true)]
    [InlineData("{{\"digest\":\"{0}\"}}", true)]
    [InlineData("{0}", true)]
    [InlineData("nothing of the kind", false)]
    public void A_digest_is_found_wherever_it_stands(string document, bool isNamed)
    {
        var digest = new string('b', 63) + '1';
        HashSet<string> digests = [digest];

        NamedDigests.LeaveOut(digests, Encoding.UTF8.GetBytes(string.Format(null, document, digest)));

        digests.Count.ShouldBe(isNamed ? 0 : 1);
    }

    private static BlobCollection Collection(ControlPlaneBench bench) =>
        new(bench.Store, bench.Blobs, bench.Clock, NullLogger<BlobCollection>.Instance);

    private static async Task SweepThriceAsync(ControlPlaneBench bench)
    {
        var collection = Collection(bench);
        for (var i = 0; i < 3; i++)
        {
            await SweepAsync(bench, collection);
        }
    }

    // A little apart: the control-plane's own sweep does not come due.
    private static async Task SweepAsync(ControlPlaneBench bench, BlobCollection collection)
    {
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await collection.SweepAsync(Cancel);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}

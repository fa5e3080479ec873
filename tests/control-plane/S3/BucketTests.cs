using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class BucketTests
{
    private static readonly CallScope Europe = ControlPlaneBench.Caller with { Region = "eu-west-1" };
    private static readonly CallScope Stranger = ControlPlaneBench.Caller with { Account = "111111111111" };

    [Fact]
    public async Task A_bucket_that_was_made_is_listed_for_its_owner_alone()
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.CallAsync<ListBucketsOutput>(new ListBucketsRequest())).Buckets.ShouldHaveSingleItem().Name.ShouldBe("bucket");
        (await bench.CallAsync<ListBucketsOutput>(new ListBucketsRequest(), Stranger)).Buckets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Upper")]
    [InlineData("under_score")]
    [InlineData("-dash")]
    [InlineData("a..b")]
    [InlineData("192.168.5.4")]
    public async Task A_name_against_the_rules_is_refused(string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new CreateBucketRequest { Bucket = name })).Code.ShouldBe("InvalidBucketName");
    }

    [Fact]
    public async Task In_the_first_region_the_owner_may_make_a_bucket_again()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k");

        await bench.DoAsync(new CreateBucketRequest { Bucket = "bucket" });

        (await bench.ReadAsync("k")).ShouldBe("text");
    }

    [Fact]
    public async Task Elsewhere_and_for_others_the_name_is_taken()
    {
        await using var bench = await GivenS3.BucketAsync();
        var constraint = new CreateBucketConfiguration { LocationConstraint = "eu-west-1" };
        await bench.DoAsync(new CreateBucketRequest { Bucket = "europe", CreateBucketConfiguration = constraint }, Europe);

        (await bench.FailAsync(new CreateBucketRequest { Bucket = "europe", CreateBucketConfiguration = constraint }, Europe))
            .Code.ShouldBe("BucketAlreadyOwnedByYou");
        (await bench.FailAsync(new CreateBucketRequest { Bucket = "bucket" }, Stranger)).Code.ShouldBe("BucketAlreadyExists");
    }

    [Theory]
    [InlineData("us-east-1", "", "us-east-1", "")]
    [InlineData("us-east-1", "eu-west-1", "eu-west-1", "eu-west-1")]
    [InlineData("eu-west-1", "eu-west-1", "eu-west-1", "eu-west-1")]
    [InlineData("eu-west-1", "EU", "eu-west-1", "eu-west-1")]
    public async Task A_bucket_is_where_its_constraint_says(string caller, string constraint, string region, string location)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = new CreateBucketRequest { Bucket = "somewhere" };
        if (constraint.Length > 0)
        {
            request.CreateBucketConfiguration = new CreateBucketConfiguration { LocationConstraint = constraint };
        }

        await bench.DoAsync(request, ControlPlaneBench.Caller with { Region = caller });

        (await bench.CallAsync<HeadBucketOutput>(new HeadBucketRequest { Bucket = "somewhere" })).BucketRegion.ShouldBe(region);
        (await bench.CallAsync<GetBucketLocationOutput>(new GetBucketLocationRequest { Bucket = "somewhere" })).LocationConstraint.ShouldBe(location);
    }

    [Theory]
    [InlineData("eu-west-1", "", "IllegalLocationConstraintException")]
    [InlineData("eu-west-1", "us-west-2", "IllegalLocationConstraintException")]
    [InlineData("us-east-1", "us-east-1", "InvalidLocationConstraint")]
    [InlineData("us-east-1", "nowhere", "InvalidLocationConstraint")]
    public async Task A_constraint_that_cannot_be_is_refused(string caller, string constraint, string code)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = new CreateBucketRequest
        {
            Bucket = "somewhere",
            CreateBucketConfiguration = new CreateBucketConfiguration { LocationConstraint = constraint },
        };

        (await bench.FailAsync(request, ControlPlaneBench.Caller with { Region = caller })).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Only_an_empty_bucket_is_deleted()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k");

        var failure = await bench.FailAsync(new DeleteBucketRequest { Bucket = "bucket" });
        await bench.DoAsync(new DeleteObjectRequest { Bucket = "bucket", Key = "k" });
        await bench.DoAsync(new DeleteBucketRequest { Bucket = "bucket" });

        failure.Message.ShouldBe("The bucket you tried to delete is not empty");
        (await bench.FailAsync(new HeadBucketRequest { Bucket = "bucket" })).Code.ShouldBe("NoSuchBucket");
    }

    [Fact]
    public async Task A_delete_marker_keeps_a_bucket()
    {
        await using var bench = await GivenS3.BucketAsync("Enabled");
        await bench.DoAsync(new DeleteObjectRequest { Bucket = "bucket", Key = "never" });

        (await bench.FailAsync(new DeleteBucketRequest { Bucket = "bucket" })).Message
            .ShouldBe("The bucket you tried to delete is not empty. You must delete all versions in the bucket.");
    }

    [Fact]
    public async Task Buckets_come_in_pages()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        foreach (var name in new[] { "app-c", "app-a", "app-b", "other" })
        {
            await bench.DoAsync(new CreateBucketRequest { Bucket = name });
        }

        var first = await bench.CallAsync<ListBucketsOutput>(new ListBucketsRequest { MaxBuckets = 2, Prefix = "app-" });
        var second = await bench.CallAsync<ListBucketsOutput>(
            new ListBucketsRequest { MaxBuckets = 2, Prefix = "app-", ContinuationToken = first.ContinuationToken });

        first.Buckets.Select(bucket => bucket.Name).ShouldBe(["app-a", "app-b"]);
        second.Buckets.Select(bucket => bucket.Name).ShouldBe(["app-c"]);
        second.HasContinuationToken.ShouldBeFalse();
    }
}

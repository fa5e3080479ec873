using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.Iam;
using Gatehouse.Aws.S3;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.Administration;

public sealed class ResourceListingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Resources_are_listed_by_their_types()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "mine", ProtocolType = "HTTP" });
        await bench.DoAsync(new CreateUserRequest { UserName = "me" });
        await bench.DoAsync(new CreateBucketRequest { Bucket = "a-bucket" });

        var resources = await ListAsync(bench, new ResourcesRequest());

        resources.Select(one => (one.Type, one.AccountId, one.Region, one.Id)).ShouldBe(
        [
            ("AWS::ApiGatewayV2::Api", "000000000000", "us-east-1", api.ApiId),
            ("AWS::IAM::User", "000000000000", "global", "me"),
            ("AWS::S3::Bucket", "000000000000", "global", "a-bucket"),
        ]);
    }

    [Fact]
    public async Task What_has_no_region_is_in_each()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateApiRequest { Name = "mine", ProtocolType = "HTTP" });
        await bench.DoAsync(new CreateUserRequest { UserName = "me" });

        var elsewhere = await ListAsync(bench, new ResourcesRequest { AccountId = "000000000000", Region = "eu-west-1" });
        var somebodyElses = await ListAsync(bench, new ResourcesRequest { AccountId = "111111111111", Region = "us-east-1" });

        elsewhere.Select(one => one.Id).ShouldBe(["me"]);
        somebodyElses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Runtimes_are_those_that_functions_may_name_and_those_that_they_might()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var runtimes = await new Protocol.Administration.AdministrationClient(bench.Calls).DescribeRuntimesAsync(new Empty(), cancellationToken: Cancel);

        runtimes.Supported.ShouldContain("nodejs22.x");
        runtimes.Retired.ShouldContain("go1.x");
        runtimes.Supported.Intersect(runtimes.Retired).ShouldBeEmpty();
    }

    private static async Task<List<ListedResource>> ListAsync(ControlPlaneBench bench, ResourcesRequest asked)
    {
        using var call = new Protocol.Administration.AdministrationClient(bench.Calls).ListResources(asked, cancellationToken: Cancel);
        return await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel);
    }
}

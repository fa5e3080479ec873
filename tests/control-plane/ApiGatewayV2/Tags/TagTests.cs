using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class TagTests
{
    [Fact]
    public async Task APIs_stages_domain_names_and_links_have_tags()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync(Given.Domain());
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", SubnetIds = { "subnet-a" } });
        string[] paths = [$"apis/{api.ApiId}", $"apis/{api.ApiId}/stages/dev", "domainnames/api.example.com", $"vpclinks/{link.VpcLinkId}"];

        foreach (var arn in paths.Select(Arn))
        {
            await bench.DoAsync(new TagResourceRequest { ResourceArn = arn, Tags = { ["a"] = "1", ["b"] = "2" } });
            await bench.DoAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = { "a" } });

            (await bench.CallAsync<GetTagsResponse>(new GetTagsRequest { ResourceArn = arn })).Tags
                .ShouldHaveSingleItem(arn).ShouldBe(KeyValuePair.Create("b", "2"));
        }
    }

    [Theory]
    [InlineData("arn:aws:apigateway:us-east-1::/apis/none", 404)]
    [InlineData("arn:aws:apigateway:us-east-1::/domainnames/none", 404)]
    [InlineData("arn:aws:apigateway:us-east-1::/apis/none/routes/r", 400)]
    [InlineData("arn:aws:apigateway:eu-west-1::/apis/none", 404)]
    [InlineData("apis/none", 404)]
    public async Task Nothing_else_has(string arn, int status)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new TagResourceRequest { ResourceArn = arn, Tags = { ["a"] = "1" } })).HttpStatus.ShouldBe(status);
    }

    private static string Arn(string path) => $"arn:aws:apigateway:us-east-1::/{path}";
}

using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests;

public sealed class RestTagTests
{
    [Fact]
    public async Task Whatever_bears_tags_is_found_by_its_ARN()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        await bench.DoAsync(new CreateDomainNameRequest { DomainName = "api.example.com" });
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });
        var plan = await bench.CallAsync<UsagePlan>(new CreateUsagePlanRequest { Name = "p" });
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", TargetArns = { "arn:aws:elasticloadbalancing:x" } });
        var certificate = await bench.CallAsync<ClientCertificate>(new GenerateClientCertificateRequest());
        string[] paths =
        [
            $"restapis/{api.Id}", $"restapis/{api.Id}/stages/dev", $"apikeys/{key.Id}", $"usageplans/{plan.Id}", "domainnames/api.example.com",
            $"vpclinks/{link.Id}", $"clientcertificates/{certificate.ClientCertificateId}",
        ];

        foreach (var arn in paths.Select(path => $"arn:aws:apigateway:us-east-1::/{path}"))
        {
            await bench.DoAsync(new TagResourceRequest { ResourceArn = arn, Tags = { ["a"] = "1", ["b"] = "2" } });
            await bench.DoAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = { "a" } });

            (await bench.CallAsync<Gatehouse.Aws.ApiGateway.Tags>(new GetTagsRequest { ResourceArn = arn })).Tags_
                .ShouldHaveSingleItem(arn).ShouldBe(KeyValuePair.Create("b", "2"));
        }
    }

    [Fact]
    public async Task Both_versions_see_the_same_tags()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var arn = $"arn:aws:apigateway:us-east-1::/restapis/{api.Id}";

        await bench.DoAsync(new Aws.ApiGatewayV2.TagResourceRequest { ResourceArn = arn, Tags = { ["a"] = "1" } });

        (await bench.CallAsync<RestApi>(new GetRestApiRequest { RestApiId = api.Id })).Tags.ShouldHaveSingleItem().Value.ShouldBe("1");
    }
}

using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class VpcLinkTests
{
    [Fact]
    public async Task A_link_is_available_at_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", SubnetIds = { "subnet-a" } });

        link.VpcLinkStatus.ShouldBe("AVAILABLE");
        link.VpcLinkVersion.ShouldBe("V2");
        (await bench.CallAsync<VpcLinkPage>(new GetVpcLinksRequest())).Items.ShouldHaveSingleItem().ShouldBe(link);
    }

    [Fact]
    public async Task Nothing_but_its_name_changes()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", SubnetIds = { "subnet-a" }, Tags = { ["a"] = "1" } });

        var updated = await bench.CallAsync<VpcLink>(new UpdateVpcLinkRequest { VpcLinkId = link.VpcLinkId, Name = "m" });

        link.Name = "m";
        updated.ShouldBe(link);
    }

    [Fact]
    public async Task One_that_was_deleted_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", SubnetIds = { "subnet-a" } });

        await bench.DoAsync(new DeleteVpcLinkRequest { VpcLinkId = link.VpcLinkId });

        (await bench.FailAsync(new GetVpcLinkRequest { VpcLinkId = link.VpcLinkId })).Message
            .ShouldBe($"Invalid VpcLink identifier specified {link.VpcLinkId}");
    }
}

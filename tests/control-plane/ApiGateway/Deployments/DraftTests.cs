using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_has_what_was_edited_since_the_last_deployment()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        await bench.MethodAsync(api, "POST");
        var drafts = new Drafts.DraftsClient(bench.Calls);

        var draft = await drafts.GetAsync(
            new DraftRequest { AccountId = "000000000000", Region = "us-east-1", RestApiId = api.Id },
            cancellationToken: TestContext.Current.CancellationToken);

        var stage = draft.Stages.ShouldHaveSingleItem();
        stage.Stage.StageName.ShouldBe("test-invoke-stage");
        stage.Deployment.Resources.ShouldHaveSingleItem().ResourceMethods.Keys.ShouldBe(["GET", "POST"], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_an_API_that_there_is_not_there_is_no_draft()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var drafts = new Drafts.DraftsClient(bench.Calls);

        await Should.ThrowAsync<RpcException>(async () => await drafts.GetAsync(
            new DraftRequest { AccountId = "000000000000", Region = "us-east-1", RestApiId = "none" },
            cancellationToken: TestContext.Current.CancellationToken));
    }
}

using Gatehouse.Aws.ApiGateway;
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
    public async Task A_draft_is_tried_with_a_certificate_that_there_is()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        var certificate = await bench.CallAsync<ClientCertificate>(new GenerateClientCertificateRequest());
        var drafts = new Drafts.DraftsClient(bench.Calls);
        var request = new DraftRequest { AccountId = "000000000000", Region = "us-east-1", RestApiId = api.Id };

        request.ClientCertificateId = certificate.ClientCertificateId;
        var draft = await drafts.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        request.ClientCertificateId = "none";
        var unknown = async () => await drafts.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        draft.Stages[0].ClientCertificate.ShouldStartWith("-----BEGIN CERTIFICATE-----");
        draft.Stages[0].ClientCertificate.ShouldContain("-----BEGIN PRIVATE KEY-----");
        await unknown.ShouldThrowAsync<RpcException>();
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

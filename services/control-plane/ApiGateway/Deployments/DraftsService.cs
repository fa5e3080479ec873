using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>Tells edges what REST APIs would serve if they were deployed now, on the stage that AWS has for that.</summary>
internal sealed class DraftsService(IDocumentStore store, RestApiReader apis, BackendAccess access) : Drafts.DraftsBase
{
    private const string StageName = "test-invoke-stage";

    public override async Task<RestApiSnapshot> Get(DraftRequest request, ServerCallContext context)
    {
        var scope = new CallScope(request.AccountId, request.Region, "");
        var found = await apis.GetAsync(scope, request.RestApiId, context.CancellationToken);
        if (!found.Succeeded)
        {
            throw found.Failure.ToRpcException();
        }

        var contents = await ApiContents.ReadAsync(store, scope, found.Value.Api, context.CancellationToken);
        var snapshot = new RestApiSnapshot
        {
            AccountId = request.AccountId,
            Region = request.Region,
            Api = found.Value.Api,
            Stages = { new RestStageSnapshot { Stage = StageFor(request, contents.DeploymentId), Deployment = contents } },
        };
        await access.CompleteAsync(snapshot, context.CancellationToken);
        return request.ClientCertificateId.Length > 0 && snapshot.Stages[0].ClientCertificate.Length == 0
            ? throw ClientCertificateFailures.Unknown.ToRpcException()
            : snapshot;
    }

    private static Stage StageFor(DraftRequest request, string deploymentId)
    {
        var stage = new Stage { StageName = StageName, DeploymentId = deploymentId, Variables = { request.StageVariables } };
        if (request.ClientCertificateId.Length > 0)
        {
            stage.ClientCertificateId = request.ClientCertificateId;
        }

        return stage;
    }
}

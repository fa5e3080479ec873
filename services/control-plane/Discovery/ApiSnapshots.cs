using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// Reads APIs out of the store as edges get them. What a deployment holds never changes: it is taken from the former snapshot
/// where that has it, and read only when it is new.
/// </summary>
internal sealed class ApiSnapshots(IDocumentStore store)
{
    /// <summary>Ids of all APIs of all accounts and regions.</summary>
    public async Task<IReadOnlyList<string>> ListIdsAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var claim in store.ListAllAsync(ApiDocument.IdKind, cancellationToken: cancellationToken))
        {
            ids.Add(claim.Key.Id);
        }

        return ids;
    }

    /// <summary>The API as it is now; null when there is none.</summary>
    public async Task<ApiSnapshot?> ReadAsync(string apiId, ApiSnapshot? former, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(ApiDocument.IdKind, ApiDocument.IdClaim(apiId), cancellationToken) is not { Value: var owner })
        {
            return null;
        }

        var key = ApiDocument.Kind.Key(owner.AccountId, owner.Region, apiId);
        if (await store.FindAsync(ApiDocument.Kind, key, cancellationToken) is not { Value: var record })
        {
            return null;
        }

        var snapshot = new ApiSnapshot { AccountId = owner.AccountId, Region = owner.Region, Api = record.Api };
        if (record.HasPort)
        {
            snapshot.Port = record.Port;
        }

        await foreach (var stage in store.ListAllAsync(StageDocument.Part.Kind, owner.AccountId, owner.Region, apiId, cancellationToken))
        {
            var deployment = await FindDeploymentAsync(owner, apiId, stage.Value.DeploymentId, former, cancellationToken);
            snapshot.Stages.Add(new StageSnapshot { Stage = stage.Value, Deployment = deployment });
        }

        return snapshot;
    }

    private async ValueTask<DeploymentContents?> FindDeploymentAsync(
        ApiIdRecord owner, string apiId, string deploymentId, ApiSnapshot? former, CancellationToken cancellationToken)
    {
        if (deploymentId.Length == 0)
        {
            return null;
        }

        if (former?.Stages.FirstOrDefault(stage => stage.Deployment?.DeploymentId == deploymentId) is { } known)
        {
            return known.Deployment;
        }

        var part = DeploymentDocument.Contents;
        var key = part.Kind.Key(owner.AccountId, owner.Region, ApiPart<DeploymentContents>.DocumentId(apiId, deploymentId));
        return (await store.FindAsync(part.Kind, key, cancellationToken))?.Value;
    }
}

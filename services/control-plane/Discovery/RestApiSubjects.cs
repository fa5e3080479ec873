using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>REST APIs as edges get them. As with HTTP APIs, what a deployment holds is read once.</summary>
internal sealed class RestApiSubjects(IDocumentStore store, BackendAccess access) : ISubjectKind
{
    public IReadOnlyList<string> DocumentKinds { get; } = [RestApiDocument.Root.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, document.Region, document.Id);

    public DiscoveryEvent Removed(Subject subject) => new() { Removed = new RemovedApi { ApiId = subject.Id } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        var kind = RestApiDocument.Root.Kind;
        if (await store.FindAsync(kind, subject.Key(kind.Name), cancellationToken) is not { Value: var record })
        {
            return null;
        }

        var snapshot = new RestApiSnapshot { AccountId = subject.Account, Region = subject.Region, Api = record.Api };
        var deployments = DeploymentsOf(former?.RestApiChanged);
        var stages = store.ListAllAsync(StageDocument.Part.Kind, subject.Account, subject.Region, subject.Id, cancellationToken);
        await foreach (var (_, stage, _) in stages)
        {
            snapshot.Stages.Add(new RestStageSnapshot
            {
                Stage = stage,
                Deployment = await FindDeploymentAsync(subject, stage.DeploymentId, deployments, cancellationToken),
                Canary = await FindDeploymentAsync(subject, stage.CanarySettings?.DeploymentId ?? "", deployments, cancellationToken),
                AuthorizerCacheFlushes = record.AuthorizerCacheFlushes.GetValueOrDefault(stage.StageName),
            });
        }

        await access.CompleteAsync(snapshot, cancellationToken);
        return new DiscoveryEvent { RestApiChanged = snapshot };
    }

    private static Dictionary<string, RestDeploymentContents> DeploymentsOf(RestApiSnapshot? snapshot)
    {
        var deployments = new Dictionary<string, RestDeploymentContents>(StringComparer.Ordinal);
        foreach (var contents in snapshot?.Stages.SelectMany(stage => new[] { stage.Deployment, stage.Canary }) ?? [])
        {
            if (contents is not null)
            {
                deployments[contents.DeploymentId] = contents;
            }
        }

        return deployments;
    }

    private async ValueTask<RestDeploymentContents?> FindDeploymentAsync(
        Subject subject, string deploymentId, Dictionary<string, RestDeploymentContents> known, CancellationToken cancellationToken)
    {
        if (deploymentId.Length == 0 || known.TryGetValue(deploymentId, out var contents))
        {
            return known.GetValueOrDefault(deploymentId);
        }

        var kind = DeploymentDocument.Contents.Kind;
        var key = kind.Key(subject.Account, subject.Region, Part<RestDeploymentContents>.DocumentId(subject.Id, deploymentId));
        contents = (await store.FindAsync(kind, key, cancellationToken))?.Value;
        if (contents is not null)
        {
            known.Add(deploymentId, contents);
        }

        return contents;
    }
}

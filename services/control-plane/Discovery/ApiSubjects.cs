using Gatehouse.ControlPlane.ApiGateway.VpcLinks;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// HTTP and WebSocket APIs as edges get them. What a deployment holds never changes: it is taken from the former snapshot where that
/// has it, and read only when it is new.
/// </summary>
internal sealed class ApiSubjects(IDocumentStore store, NamedLinks links) : ISubjectKind
{
    public IReadOnlyList<string> DocumentKinds { get; } = [ApiDocument.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, document.Region, document.Id);

    public DiscoveryEvent Removed(Subject subject) => new() { Removed = new RemovedApi { ApiId = subject.Id } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(ApiDocument.Kind, subject.Key(ApiDocument.Kind.Name), cancellationToken) is not { Value: var record })
        {
            return null;
        }

        var snapshot = new ApiSnapshot { AccountId = subject.Account, Region = subject.Region, Api = record.Api };
        if (record.HasPort)
        {
            snapshot.Port = record.Port;
        }

        var stages = store.ListAllAsync(StageDocument.Part.Kind, subject.Account, subject.Region, subject.Id, cancellationToken);
        await foreach (var stage in stages)
        {
            var deployment = await FindDeploymentAsync(subject, stage.Value.DeploymentId, former?.Changed, cancellationToken);
            record.AuthorizerCacheResets.TryGetValue(stage.Value.StageName, out var resets);
            snapshot.Stages.Add(new StageSnapshot { Stage = stage.Value, Deployment = deployment, AuthorizerCacheResets = resets });
        }

        var uses = snapshot.Stages.Where(stage => stage.Deployment is not null)
            .SelectMany(stage => DeployedLinks.Of(stage.Deployment, stage.Stage.StageVariables));
        snapshot.VpcLinks.Add(await links.FindAsync(subject.Account, subject.Region, uses, cancellationToken));
        return new DiscoveryEvent { Changed = snapshot };
    }

    private async ValueTask<DeploymentContents?> FindDeploymentAsync(
        Subject subject, string deploymentId, ApiSnapshot? former, CancellationToken cancellationToken)
    {
        if (deploymentId.Length == 0)
        {
            return null;
        }

        if (former?.Stages.FirstOrDefault(stage => stage.Deployment?.DeploymentId == deploymentId) is { } known)
        {
            return known.Deployment;
        }

        var kind = DeploymentDocument.Contents.Kind;
        var key = kind.Key(subject.Account, subject.Region, ApiPart<DeploymentContents>.DocumentId(subject.Id, deploymentId));
        return (await store.FindAsync(kind, key, cancellationToken))?.Value;
    }
}

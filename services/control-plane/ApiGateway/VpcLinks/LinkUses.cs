using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>Finds the stages that go by way of a VPC link. What is edited and not deployed does not count.</summary>
internal sealed class LinkUses(IDocumentStore store)
{
    /// <summary>As AWS names them: <c>api:POST:resource:stage</c>.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CallScope scope, string linkId, CancellationToken cancellationToken)
    {
        var uses = new List<string>();
        await foreach (var (place, stage, _) in store.ListAllAsync(StageDocument.Part.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            var apiId = place.Id[..place.Id.IndexOf('/', StringComparison.Ordinal)];
            foreach (var (deploymentId, variables) in DeployedLinks.ReleasesOf(stage))
            {
                var kind = DeploymentDocument.Contents.Kind;
                var key = kind.Key(scope.Account, scope.Region, Part<RestDeploymentContents>.DocumentId(apiId, deploymentId));
                if (await store.FindAsync(kind, key, cancellationToken) is not { Value: var contents })
                {
                    continue;
                }

                uses.AddRange(DeployedLinks.Of(contents, variables)
                    .Where(use => use.LinkId == linkId)
                    .Select(use => $"{apiId}:{use.Verb}:{use.ResourceId}:{stage.StageName}"));
            }
        }

        return [.. uses.Distinct(StringComparer.Ordinal)];
    }
}

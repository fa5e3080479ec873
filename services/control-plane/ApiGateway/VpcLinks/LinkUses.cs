using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using SocketDeployments = Gatehouse.ControlPlane.ApiGatewayV2.Deployments.DeploymentDocument;
using SocketStages = Gatehouse.ControlPlane.ApiGatewayV2.Stages.StageDocument;

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
            var apiId = ApiOf(place);
            foreach (var (deploymentId, variables) in DeployedLinks.ReleasesOf(stage))
            {
                var kind = DeploymentDocument.Contents.Kind;
                var key = kind.Key(scope.Account, scope.Region, Part<RestDeploymentContents>.DocumentId(apiId, deploymentId));
                if (await store.FindAsync(kind, key, cancellationToken) is not { Value: var contents })
                {
                    continue;
                }

                uses.AddRange(Named(apiId, stage.StageName, linkId, DeployedLinks.Of(contents, variables)));
            }
        }

        await foreach (var (place, stage, _) in store.ListAllAsync(SocketStages.Part.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            var apiId = ApiOf(place);
            var kind = SocketDeployments.Contents.Kind;
            var key = kind.Key(scope.Account, scope.Region, ApiPart<DeploymentContents>.DocumentId(apiId, stage.DeploymentId));
            if (stage.DeploymentId.Length > 0 && await store.FindAsync(kind, key, cancellationToken) is { Value: var contents })
            {
                uses.AddRange(Named(apiId, stage.StageName, linkId, DeployedLinks.Of(contents, stage.StageVariables)));
            }
        }

        return [.. uses.Distinct(StringComparer.Ordinal)];
    }

    private static string ApiOf(DocumentKey stage) => stage.Id[..stage.Id.IndexOf('/', StringComparison.Ordinal)];

    private static IEnumerable<string> Named(string apiId, string stage, string linkId, IEnumerable<LinkUse> uses) =>
        uses.Where(use => use.LinkId == linkId).Select(use => $"{apiId}:{use.Verb}:{use.ResourceId}:{stage}");
}

using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Models;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>Removes an API with everything that belongs to it.</summary>
internal sealed class ApiRemoval(IDocumentStore store, MappingUses uses) : RootRemoval<ApiRecord>(store, ApiDocument.Root,
[
    StageDocument.Part.Kind.Name, DeploymentDocument.Part.Kind.Name, DeploymentDocument.Contents.Kind.Name,
    RouteDocument.Part.Kind.Name, RouteResponseDocument.Part.Kind.Name, IntegrationDocument.Part.Kind.Name,
    IntegrationResponseDocument.Part.Kind.Name, AuthorizerDocument.Part.Kind.Name,
    ModelDocument.Part.Kind.Name,
])
{
    protected override Task<AwsFailure?> RefuseAsync(CallScope scope, ApiRecord root, CancellationToken cancellationToken) =>
        uses.CheckApiAsync(scope, root.Api.ApiId, cancellationToken);

    protected override IEnumerable<DocumentWrite> Claims(ApiRecord root)
    {
        yield return ApiIdClaim.Release(root.Api.ApiId);
        if (root.HasPort)
        {
            yield return new DeleteDocument(ApiDocument.PortClaim(root.Port));
        }
    }
}

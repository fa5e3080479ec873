using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>Removes a REST API with everything that belongs to it.</summary>
internal sealed class RestApiRemoval(IDocumentStore store, MappingUses uses) : RootRemoval<RestApiRecord>(store, RestApiDocument.Root,
[
    StageDocument.Part.Kind.Name, DeploymentDocument.Part.Kind.Name, DeploymentDocument.Contents.Kind.Name,
    ResourceDocument.Part.Kind.Name, ModelDocument.Part.Kind.Name, AuthorizerDocument.Part.Kind.Name,
    RequestValidatorDocument.Part.Kind.Name, GatewayResponseDocument.Part.Kind.Name,
    DocumentationDocument.Parts.Kind.Name, DocumentationDocument.Versions.Kind.Name, DocumentationDocument.Contents.Kind.Name,
])
{
    protected override Task<AwsFailure?> RefuseAsync(CallScope scope, RestApiRecord root, CancellationToken cancellationToken) =>
        uses.CheckRestApiAsync(scope, root.Api.Id, cancellationToken);

    protected override IEnumerable<DocumentWrite> Claims(RestApiRecord root) => [ApiIdClaim.Release(root.Api.Id)];
}

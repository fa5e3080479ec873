using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Resources.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html</summary>
internal sealed class CreateResource(RestApiEditor apis, IIdSource ids) : IOperation<CreateResourceRequest, Resource>
{
    public Task<Outcome<Resource>> HandleAsync(CreateResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Resource>(scope, request.RestApiId, async edit =>
        {
            var all = await edit.ListAsync(ResourceDocument.Part);
            if (!all.TryGetValue(request.ParentId, out var parent))
            {
                return ResourceFailures.Missing;
            }

            var resource = new Resource
            {
                Id = ids.NewRestPartId(),
                ParentId = parent.Id,
                PathPart = request.PathPart,
                Path = ResourceTree.PathBelow(parent, request.PathPart),
            };
            if (ResourceRule.Check(resource, parent, all) is { } failure)
            {
                return failure;
            }

            edit.Put(ResourceDocument.Part, resource.Id, resource);
            return resource;
        }, cancellationToken, ResourceFailures.Missing);
}

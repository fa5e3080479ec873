using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteResource.html</summary>
internal sealed class DeleteResource(RestApiEditor apis) : IOperation<DeleteResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var all = await edit.ListAsync(ResourceDocument.Part);
            if (!all.TryGetValue(request.ResourceId, out var resource))
            {
                return ResourceFailures.Missing;
            }

            if (!resource.HasParentId)
            {
                return ResourceFailures.RootStays;
            }

            foreach (var each in ResourceTree.Below(resource, all).Append(resource))
            {
                edit.Remove(ResourceDocument.Part, each.Id);
            }

            return null;
        }, cancellationToken, ResourceFailures.Missing);
}

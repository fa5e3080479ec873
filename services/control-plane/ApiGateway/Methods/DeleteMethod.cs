using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethod.html</summary>
internal sealed class DeleteMethod(RestApiEditor apis) : IOperation<DeleteMethodRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteMethodRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var resource = await edit.FindAsync(ResourceDocument.Part, request.ResourceId);
            if (!resource.Succeeded)
            {
                return resource.Failure;
            }

            if (!resource.Value.ResourceMethods.Remove(request.HttpMethod))
            {
                return MethodFailures.Missing;
            }

            edit.Put(ResourceDocument.Part, request.ResourceId, resource.Value);
            return null;
        }, cancellationToken, ResourceFailures.Missing);
}

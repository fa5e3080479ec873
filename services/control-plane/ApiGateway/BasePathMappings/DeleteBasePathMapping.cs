using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteBasePathMapping.html</summary>
internal sealed class DeleteBasePathMapping(DomainEditor domains) : IOperation<DeleteBasePathMappingRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteBasePathMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync(scope, request.DomainName, async edit =>
        {
            var found = await edit.FindMappingAsync(request.BasePath);
            if (found.Succeeded)
            {
                edit.Remove(DomainDocument.Mappings, found.Value.ApiMappingId);
            }

            return found.Failure;
        }, cancellationToken);
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html#DeleteApiMapping</summary>
internal sealed class DeleteApiMapping(DomainEditor domains) : IOperation<DeleteApiMappingRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteApiMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync(scope, request.DomainName, async edit =>
        {
            var found = await edit.FindAsync(DomainDocument.Mappings, request.ApiMappingId);
            if (found.Succeeded)
            {
                edit.Remove(DomainDocument.Mappings, request.ApiMappingId);
            }

            return found.Failure;
        }, cancellationToken);
}

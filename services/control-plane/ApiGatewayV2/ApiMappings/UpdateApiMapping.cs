using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html#UpdateApiMapping</summary>
internal sealed class UpdateApiMapping(DomainEditor domains, Mappings mappings) : IOperation<UpdateApiMappingRequest, ApiMapping>
{
    public Task<Outcome<ApiMapping>> HandleAsync(UpdateApiMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<ApiMapping>(scope, request.DomainName, async edit =>
        {
            var found = await edit.FindAsync(DomainDocument.Mappings, request.ApiMappingId);
            if (!found.Succeeded)
            {
                return found;
            }

            var mapping = found.Value;
            mapping.ApiId = request.ApiId;
            if (request.HasApiMappingKey)
            {
                mapping.ApiMappingKey = request.ApiMappingKey;
            }

            if (request.HasStage)
            {
                mapping.Stage = request.Stage;
            }

            var failure = ApiMappingKeyRule.Check(mapping.ApiMappingKey)
                ?? await mappings.PutAsync(edit, mapping, ApiMappingFailures.Refusals);
            return failure is null ? mapping : failure;
        }, cancellationToken);
}

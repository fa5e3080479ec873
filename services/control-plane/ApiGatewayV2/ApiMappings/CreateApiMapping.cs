using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html#CreateApiMapping</summary>
internal sealed class CreateApiMapping(DomainEditor domains, Mappings mappings, IIdSource ids) : IOperation<CreateApiMappingRequest, ApiMapping>
{
    public Task<Outcome<ApiMapping>> HandleAsync(CreateApiMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<ApiMapping>(scope, request.DomainName, async edit =>
        {
            var mapping = new ApiMapping
            {
                ApiMappingId = ids.NewRestPartId(),
                ApiMappingKey = request.ApiMappingKey,
                ApiId = request.ApiId,
                Stage = request.Stage,
            };
            var failure = ApiMappingKeyRule.Check(mapping.ApiMappingKey)
                ?? await mappings.PutAsync(edit, mapping, ApiMappingFailures.Refusals);
            return failure is null ? mapping : failure;
        }, cancellationToken);
}

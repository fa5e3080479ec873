using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html#GetApiMapping</summary>
internal sealed class GetApiMapping(DomainReader domains) : IOperation<GetApiMappingRequest, ApiMapping>
{
    public Task<Outcome<ApiMapping>> HandleAsync(GetApiMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.GetAsync(scope, request.DomainName, DomainDocument.Mappings, request.ApiMappingId, cancellationToken);
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html#GetDomainName</summary>
internal sealed class GetDomainName(DomainReader domains) : IOperation<GetDomainNameRequest, CustomDomain>
{
    public Task<Outcome<CustomDomain>> HandleAsync(GetDomainNameRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.GetAsync(scope, request.DomainName, cancellationToken);
}

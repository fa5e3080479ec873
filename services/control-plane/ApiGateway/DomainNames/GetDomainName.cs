using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainName.html</summary>
internal sealed class GetDomainName(DomainReader domains) : IOperation<GetDomainNameRequest, DomainName>
{
    public async Task<Outcome<DomainName>> HandleAsync(GetDomainNameRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await domains.GetAsync(scope, request.DomainName, cancellationToken);
        return found.Succeeded ? DomainNameAnswers.Describe(found.Value) : found.Failure;
    }
}

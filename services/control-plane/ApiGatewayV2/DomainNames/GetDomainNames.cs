using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames.html#GetDomainNames</summary>
internal sealed class GetDomainNames(DomainReader domains) : IOperation<GetDomainNamesRequest, DomainNamePage>
{
    public async Task<Outcome<DomainNamePage>> HandleAsync(GetDomainNamesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.MaxResults, request.NextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await domains.ListAsync(scope, page, cancellationToken);
        var answer = new DomainNamePage { Items = { found.Items } };
        if (found.NextToken is { } token)
        {
            answer.NextToken = token;
        }

        return answer;
    }
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules.html#ListRoutingRules</summary>
internal sealed class ListRoutingRules(DomainReader domains) : IOperation<ListRoutingRulesRequest, ListRoutingRulesResponse>
{
    public async Task<Outcome<ListRoutingRulesResponse>> HandleAsync(ListRoutingRulesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.HasDomainNameId)
        {
            return RoutingRuleFailures.DomainNameIdNotKept;
        }

        if (!PageRequest.TryRead(request.HasMaxResults ? request.MaxResults : null, request.NextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await domains.ListAsync(scope, request.DomainName, DomainDocument.RoutingRules, page, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new ListRoutingRulesResponse { RoutingRules = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            answer.NextToken = token;
        }

        return answer;
    }
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules-routingruleid.html#GetRoutingRule</summary>
internal sealed class GetRoutingRule(DomainReader domains) : IOperation<GetRoutingRuleRequest, RoutingRule>
{
    public async Task<Outcome<RoutingRule>> HandleAsync(GetRoutingRuleRequest request, CallScope scope, CancellationToken cancellationToken) =>
        request.HasDomainNameId
            ? RoutingRuleFailures.DomainNameIdNotKept
            : await domains.GetAsync(scope, request.DomainName, DomainDocument.RoutingRules, request.RoutingRuleId, cancellationToken);
}

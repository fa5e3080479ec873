using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules-routingruleid.html#DeleteRoutingRule</summary>
internal sealed class DeleteRoutingRule(DomainEditor domains) : IOperation<DeleteRoutingRuleRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRoutingRuleRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync(scope, request.DomainName, async edit =>
        {
            if (request.HasDomainNameId)
            {
                return RoutingRuleFailures.DomainNameIdNotKept;
            }

            var found = await edit.FindAsync(DomainDocument.RoutingRules, request.RoutingRuleId);
            if (found.Succeeded)
            {
                edit.Remove(DomainDocument.RoutingRules, request.RoutingRuleId);
            }

            return found.Failure;
        }, cancellationToken);
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules-routingruleid.html#PutRoutingRule</summary>
internal sealed class PutRoutingRule(DomainEditor domains, RoutingRuleWriter rules) : IOperation<PutRoutingRuleRequest, RoutingRule>
{
    public Task<Outcome<RoutingRule>> HandleAsync(PutRoutingRuleRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<RoutingRule>(scope, request.DomainName, async edit =>
        {
            if (request.HasDomainNameId)
            {
                return RoutingRuleFailures.DomainNameIdNotKept;
            }

            var found = await edit.FindAsync(DomainDocument.RoutingRules, request.RoutingRuleId);
            if (!found.Succeeded)
            {
                return found;
            }

            var rule = new RoutingRule
            {
                Actions = { request.Actions },
                Conditions = { request.Conditions },
                Priority = request.Priority,
                RoutingRuleArn = found.Value.RoutingRuleArn,
                RoutingRuleId = found.Value.RoutingRuleId,
            };
            return await rules.PutAsync(edit, rule) is { } failure ? failure : rule;
        }, cancellationToken);
}

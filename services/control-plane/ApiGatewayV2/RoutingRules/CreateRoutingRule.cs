using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules.html#CreateRoutingRule</summary>
internal sealed class CreateRoutingRule(DomainEditor domains, RoutingRuleWriter rules, IIdSource ids) : IOperation<CreateRoutingRuleRequest, RoutingRule>
{
    public Task<Outcome<RoutingRule>> HandleAsync(CreateRoutingRuleRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<RoutingRule>(scope, request.DomainName, async edit =>
        {
            if (request.HasDomainNameId)
            {
                return RoutingRuleFailures.DomainNameIdNotKept;
            }

            var id = ids.NewRestPartId();
            var rule = new RoutingRule
            {
                Actions = { request.Actions },
                Conditions = { request.Conditions },
                Priority = request.Priority,
                RoutingRuleArn = $"arn:aws:apigateway:{scope.Region}:{scope.Account}:/domainnames/{request.DomainName}/routingrules/{id}",
                RoutingRuleId = id,
            };
            return await rules.PutAsync(edit, rule) is { } failure ? failure : rule;
        }, cancellationToken);
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>
/// Puts a routing rule among the others of its domain name. Priorities are unique; a rule leads to a stage of a REST API, which cannot be
/// deleted meanwhile.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
/// </summary>
internal sealed class RoutingRuleWriter(MappableApis apis)
{
    private const int MostRules = 50;

    public async Task<AwsFailure?> PutAsync(RootEdit<CustomDomain> edit, RoutingRule rule)
    {
        if (rule.Actions is not [{ InvokeApi: { } action }])
        {
            return RoutingRuleFailures.OneAction;
        }

        if (ConditionRule.Check(rule.Conditions) is { } unusable)
        {
            return unusable;
        }

        var others = (await edit.ListAsync(DomainDocument.RoutingRules)).Values.Where(other => other.RoutingRuleId != rule.RoutingRuleId).ToArray();
        if (others.Any(other => other.Priority == rule.Priority))
        {
            return RoutingRuleFailures.PriorityTaken(rule.Priority);
        }

        if (others.Length >= MostRules)
        {
            return RoutingRuleFailures.TooManyRules;
        }

        if (await HasMixedMappingsAsync(edit))
        {
            return RoutingRuleFailures.MixedMappings;
        }

        return await PutAsync(edit, rule, action);
    }

    private async Task<AwsFailure?> PutAsync(RootEdit<CustomDomain> edit, RoutingRule rule, RoutingRuleActionInvokeApi action)
    {
        if (await apis.FindAsync(edit.Scope, action.ApiId, action.Stage, edit.CancellationToken) is not { } api)
        {
            return RoutingRuleFailures.NoSuchApi(action.ApiId);
        }

        if (api.Kind != MappableKind.Rest)
        {
            return RoutingRuleFailures.NotRest(action.ApiId);
        }

        if (!api.HasStage)
        {
            return RoutingRuleFailures.NoSuchStage;
        }

        // Shown where it was not sent too.
        if (!action.HasStripBasePath)
        {
            action.StripBasePath = false;
        }

        edit.Put(DomainDocument.RoutingRules, rule.RoutingRuleId, rule);
        edit.Also(api.Guard);
        return null;
    }

    private async Task<bool> HasMixedMappingsAsync(RootEdit<CustomDomain> edit)
    {
        var kinds = new HashSet<MappableKind>();
        foreach (var mapping in (await edit.ListAsync(DomainDocument.Mappings)).Values.DistinctBy(mapping => mapping.ApiId))
        {
            if (await apis.FindAsync(edit.Scope, mapping.ApiId, mapping.Stage, edit.CancellationToken) is { } api)
            {
                kinds.Add(api.Kind);
            }
        }

        return kinds.Contains(MappableKind.Rest) && kinds.Contains(MappableKind.Http);
    }
}

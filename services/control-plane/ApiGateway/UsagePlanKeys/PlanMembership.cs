using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.ApiKeys;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

/// <summary>Which keys are in which plans. Of one API stage a key is in one plan only, or nobody would know which limits hold.</summary>
internal sealed class PlanMembership(IDocumentStore store, ApiKeyReader keys, UsagePlanReader plans, UsagePlanEditor editor)
{
    public Task<Outcome<UsagePlanKey>> AddAsync(string planId, string keyId, CallScope scope, CancellationToken cancellationToken) =>
        editor.EditAsync<UsagePlanKey>(scope, planId, async edit =>
        {
            var key = await keys.GetAsync(scope, keyId, cancellationToken);
            if (!key.Succeeded)
            {
                return key.Failure;
            }

            if ((await edit.FindAsync(UsagePlanDocument.Keys, keyId)).Succeeded)
            {
                return UsagePlanKeyFailures.AlreadyThere(keyId, planId);
            }

            if (await FindRivalAsync(edit.Root, keyId, scope, cancellationToken) is { } rival)
            {
                return UsagePlanKeyFailures.StageTwice(keyId, rival);
            }

            edit.Put(UsagePlanDocument.Keys, keyId, new UsagePlanKey { Id = keyId, Type = "API_KEY" });
            return Describe(key.Value);
        }, cancellationToken);

    /// <summary>The keys of a plan as callers get to see them; those that were deleted meanwhile are in no plan.</summary>
    public async Task<Outcome<UsagePlanKey>> GetAsync(string planId, string keyId, CallScope scope, CancellationToken cancellationToken)
    {
        var member = await plans.GetAsync(scope, planId, UsagePlanDocument.Keys, keyId, cancellationToken);
        if (!member.Succeeded)
        {
            return member;
        }

        var key = await keys.GetAsync(scope, keyId, cancellationToken);
        return key.Succeeded ? Describe(key.Value) : key.Failure;
    }

    private async Task<string?> FindRivalAsync(UsagePlan plan, string keyId, CallScope scope, CancellationToken cancellationToken)
    {
        var stages = plan.ApiStages.Select(stage => (stage.ApiId, stage.Stage)).ToHashSet();
        await foreach (var (_, other, _) in store.ListAllAsync(UsagePlanDocument.Root.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (other.Id != plan.Id
                && other.ApiStages.Any(stage => stages.Contains((stage.ApiId, stage.Stage)))
                && (await plans.GetAsync(scope, other.Id, UsagePlanDocument.Keys, keyId, cancellationToken)).Succeeded)
            {
                return other.Id;
            }
        }

        return null;
    }

    private static UsagePlanKey Describe(ApiKey key) => new() { Id = key.Id, Type = "API_KEY", Value = key.Value, Name = key.Name };
}

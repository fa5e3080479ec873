using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>The API keys of an account in a region, by what clients send.</summary>
internal sealed class UsageOfAccount
{
    private readonly Dictionary<string, KnownKey> _byValue = new(StringComparer.Ordinal);

    public UsageOfAccount(UsageSnapshot snapshot, TokenBuckets buckets, UsageLedger ledger)
    {
        foreach (var key in snapshot.ApiKeys)
        {
            var plans = snapshot.UsagePlans
                .Where(plan => plan.ApiKeyIds.Contains(key.Id))
                .Select(plan => new PlanOfKey(plan, new(snapshot.AccountId, snapshot.Region, plan.Plan.Id, key.Id), buckets, ledger));
            _byValue[key.Value] = new KnownKey(key.Id, key.Value, key.Enabled, [.. plans]);
        }
    }

    public KnownKey? Find(string value) => _byValue.GetValueOrDefault(value);
}

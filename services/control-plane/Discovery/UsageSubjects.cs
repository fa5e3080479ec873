using Gatehouse.ControlPlane.ApiGateway.ApiKeys;
using Gatehouse.ControlPlane.ApiGateway.Quotas;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>The API keys and usage plans of an account in a region, as edges get them: all of them or none.</summary>
internal sealed class UsageSubjects(IDocumentStore store) : ISubjectKind
{
    private const string Id = "usage";

    public IReadOnlyList<string> DocumentKinds { get; } = [ApiKeyDocument.Root.Kind.Name, UsagePlanDocument.Root.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, document.Region, Id);

    public DiscoveryEvent Removed(Subject subject) =>
        new() { UsageChanged = new UsageSnapshot { AccountId = subject.Account, Region = subject.Region } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        var snapshot = new UsageSnapshot { AccountId = subject.Account, Region = subject.Region };
        await foreach (var (_, key, _) in store.ListAllAsync(ApiKeyDocument.Root.Kind, subject.Account, subject.Region, cancellationToken: cancellationToken))
        {
            snapshot.ApiKeys.Add(key);
        }

        var known = snapshot.ApiKeys.Select(key => key.Id).ToHashSet(StringComparer.Ordinal);
        var plans = new Dictionary<string, UsagePlanSnapshot>(StringComparer.Ordinal);
        await foreach (var (_, plan, _) in store.ListAllAsync(UsagePlanDocument.Root.Kind, subject.Account, subject.Region, cancellationToken: cancellationToken))
        {
            plans[plan.Id] = new UsagePlanSnapshot { Plan = plan };
        }

        await foreach (var (place, member, _) in store.ListAllAsync(UsagePlanDocument.Keys.Kind, subject.Account, subject.Region, cancellationToken: cancellationToken))
        {
            if (known.Contains(member.Id) && plans.TryGetValue(place.Id[..place.Id.IndexOf('/', StringComparison.Ordinal)], out var plan))
            {
                plan.ApiKeyIds.Add(member.Id);
            }
        }

        await foreach (var (place, grant, _) in store.ListAllAsync(UsagePlanDocument.Grants.Kind, subject.Account, subject.Region, cancellationToken: cancellationToken))
        {
            if (plans.TryGetValue(place.Id[..place.Id.IndexOf('/', StringComparison.Ordinal)], out var plan))
            {
                plan.QuotaGrants.Add(grant);
            }
        }

        await foreach (var (place, began, _) in store.ListAllAsync(UsagePlanDocument.QuotaStart.Kind, subject.Account, subject.Region, cancellationToken: cancellationToken))
        {
            if (plans.TryGetValue(place.Id[..place.Id.IndexOf('/', StringComparison.Ordinal)], out var plan) && plan.Plan.Quota is { } quota)
            {
                plan.InitialPeriodEnds = QuotaPeriod.Beginning(PlanQuota.InitialOf(quota.Period, began).End);
            }
        }

        snapshot.UsagePlans.Add(plans.Values);
        return snapshot.ApiKeys.Count + snapshot.UsagePlans.Count == 0 ? null : new DiscoveryEvent { UsageChanged = snapshot };
    }
}

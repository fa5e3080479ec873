using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>Keeps APIs and stages in place while mappings or routing rules of domain names lead to them.</summary>
internal sealed class MappingUses(IDocumentStore store)
{
    /// <summary>Why the API cannot be deleted; null: nothing leads to it.</summary>
    public Task<AwsFailure?> CheckApiAsync(CallScope scope, string apiId, CancellationToken cancellationToken) => CheckAsync(
        scope, (api, _) => api == apiId, _ => DomainFailures.ApiInUse(apiId), names => DomainFailures.ApiInRules(apiId, names), cancellationToken);

    /// <summary>The same of a REST API, in the words of version 1.</summary>
    public Task<AwsFailure?> CheckRestApiAsync(CallScope scope, string apiId, CancellationToken cancellationToken) => CheckAsync(
        scope, (api, _) => api == apiId, names => DomainFailures.RestApiInUse(apiId, names), names => DomainFailures.ApiInRules(apiId, names), cancellationToken);

    /// <summary>Why the stage cannot be deleted; null: nothing leads to it.</summary>
    public Task<AwsFailure?> CheckStageAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken) => CheckAsync(
        scope, (api, target) => api == apiId && target == stage,
        names => DomainFailures.StageInUse(stage, names), names => DomainFailures.StageInRules(stage, names), cancellationToken);

    private async Task<AwsFailure?> CheckAsync(
        CallScope scope,
        Func<string, string, bool> isTarget,
        Func<IEnumerable<string>, AwsFailure> mapped,
        Func<IEnumerable<string>, AwsFailure> ruled,
        CancellationToken cancellationToken)
    {
        var mapping = await FindAsync(scope, DomainDocument.Mappings, each => isTarget(each.ApiId, each.Stage), cancellationToken);
        if (mapping.Count > 0)
        {
            return mapped(mapping);
        }

        var rules = await FindAsync(
            scope, DomainDocument.RoutingRules, each => each.Actions.Any(action => isTarget(action.InvokeApi.ApiId, action.InvokeApi.Stage)), cancellationToken);
        return rules.Count > 0 ? ruled(rules) : null;
    }

    private async Task<SortedSet<string>> FindAsync<T>(CallScope scope, Part<T> part, Func<T, bool> uses, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var kept in store.ListAllAsync(part.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (uses(kept.Value))
            {
                var partId = Part<T>.PartId(kept.Key.Id);
                names.Add(kept.Key.Id[..^(partId.Length + 1)]);
            }
        }

        return names;
    }
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>Keeps APIs and stages in place while domain names lead to them.</summary>
internal sealed class MappingUses(IDocumentStore store)
{
    /// <summary>Why the API cannot be deleted; null: nothing leads to it.</summary>
    public async Task<AwsFailure?> CheckApiAsync(CallScope scope, string apiId, CancellationToken cancellationToken) =>
        await FindAsync(scope, mapping => mapping.ApiId == apiId, cancellationToken) is { Count: > 0 } names
            ? DomainFailures.ApiInUse(apiId, names)
            : null;

    /// <summary>Why the stage cannot be deleted; null: nothing leads to it.</summary>
    public async Task<AwsFailure?> CheckStageAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken) =>
        await FindAsync(scope, mapping => mapping.ApiId == apiId && mapping.Stage == stage, cancellationToken) is { Count: > 0 } names
            ? DomainFailures.StageInUse(stage, names)
            : null;

    private async Task<SortedSet<string>> FindAsync(CallScope scope, Func<ApiMapping, bool> uses, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var kept in store.ListAllAsync(DomainDocument.Mappings.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (uses(kept.Value))
            {
                var mappingId = Part<ApiMapping>.PartId(kept.Key.Id);
                names.Add(kept.Key.Id[..^(mappingId.Length + 1)]);
            }
        }

        return names;
    }
}

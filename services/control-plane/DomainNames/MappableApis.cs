using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>APIs of every kind, as domain names can lead to them.</summary>
internal sealed class MappableApis(IEnumerable<IMappableApis> kinds)
{
    /// <summary>Null: there is no such API.</summary>
    public async Task<MappableApi?> FindAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken)
    {
        foreach (var kind in kinds)
        {
            if (await kind.FindAsync(scope, apiId, stage, cancellationToken) is { } api)
            {
                return api;
            }
        }

        return null;
    }
}

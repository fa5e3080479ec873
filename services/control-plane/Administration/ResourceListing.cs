using System.Runtime.CompilerServices;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>The resources that there are, type after type.</summary>
internal sealed class ResourceListing(IDocumentStore store)
{
    /// <summary>All of them, or those of one account in one region; what has no region is in each.</summary>
    public async IAsyncEnumerable<ListedResource> ReadAsync(ResourcesRequest asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var type in ResourceType.All)
        {
            await foreach (var resource in type.Find(store, cancellationToken))
            {
                if (!Includes(asked, resource)) continue;
                resource.Type = type.Name;
                yield return resource;
            }
        }
    }

    private static bool Includes(ResourcesRequest asked, ListedResource resource) =>
        (asked.AccountId.Length == 0 || asked.AccountId == resource.AccountId)
        && (asked.Region.Length == 0 || asked.Region == resource.Region || resource.Region == ResourceType.Nowhere);
}

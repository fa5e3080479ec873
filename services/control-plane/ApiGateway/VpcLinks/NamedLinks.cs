using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>
/// Reads the VPC links that deployments name, for edges. A link that a stage uses cannot be deleted, and what edges need of it never changes:
/// reading it with the API is enough.
/// </summary>
internal sealed class NamedLinks(IDocumentStore store)
{
    /// <summary>Those that there are, each once.</summary>
    public async Task<IReadOnlyList<VpcLink>> FindAsync(
        string account, string region, IEnumerable<LinkUse> uses, CancellationToken cancellationToken)
    {
        var kind = VpcLinkDocument.Root.Kind;
        var links = new List<VpcLink>();
        foreach (var id in uses.Select(use => use.LinkId).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (await store.FindAsync(kind, kind.Key(account, region, id), cancellationToken) is { Value: var link })
            {
                links.Add(link);
            }
        }

        return links;
    }
}

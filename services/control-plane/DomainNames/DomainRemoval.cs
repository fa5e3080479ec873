using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>Removes a domain name with all that leads from it.</summary>
internal sealed class DomainRemoval(IDocumentStore store)
    : RootRemoval<CustomDomain>(store, DomainDocument.Root, [DomainDocument.Mappings.Kind.Name, DomainDocument.RoutingRules.Kind.Name])
{
    protected override IEnumerable<DocumentWrite> Claims(CustomDomain root) => [DomainDocument.Release(root.DomainName_)];
}

using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>Removes a domain name with its mappings.</summary>
internal sealed class DomainRemoval(IDocumentStore store)
    : RootRemoval<CustomDomain>(store, DomainDocument.Root, [DomainDocument.Mappings.Kind.Name])
{
    protected override IEnumerable<DocumentWrite> Claims(CustomDomain root) => [DomainDocument.Release(root.DomainName_)];
}

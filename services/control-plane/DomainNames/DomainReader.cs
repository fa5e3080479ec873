using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>How domain names and their mappings are read.</summary>
internal sealed class DomainReader(IDocumentStore store) : RootReader<CustomDomain>(store, DomainDocument.Root);

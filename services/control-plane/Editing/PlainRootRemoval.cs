using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>Removes roots for which nothing is claimed.</summary>
internal abstract class PlainRootRemoval<TRoot>(IDocumentStore store, RootKind<TRoot> roots, params string[] partKinds)
    : RootRemoval<TRoot>(store, roots, partKinds)
    where TRoot : class, IMessage<TRoot>, new()
{
    protected override IEnumerable<DocumentWrite> Claims(TRoot root) => [];
}

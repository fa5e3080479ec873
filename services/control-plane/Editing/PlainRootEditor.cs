using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>Changes roots from whose changes nothing further follows.</summary>
internal abstract class PlainRootEditor<TRoot>(IDocumentStore store, RootKind<TRoot> roots) : RootEditor<TRoot, RootEdit<TRoot>>(store, roots)
    where TRoot : class, IMessage<TRoot>, new()
{
    protected override RootEdit<TRoot> Begin(CallScope scope, Kept<TRoot> kept, CancellationToken cancellationToken) =>
        new(Store, scope, kept, cancellationToken);
}

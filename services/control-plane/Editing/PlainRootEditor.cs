using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>Changes roots from whose changes nothing further follows.</summary>
internal abstract class PlainRootEditor<TRoot>(IDocumentStore store, RootKind<TRoot> roots, IOptions<ControlPlaneOptions> options)
    : RootEditor<TRoot, RootEdit<TRoot>>(store, roots, options)
    where TRoot : class, IMessage<TRoot>, new()
{
    protected override RootEdit<TRoot> Begin(CallScope scope, Kept<TRoot> kept, CancellationToken cancellationToken) =>
        new(Store, scope, kept, cancellationToken);
}

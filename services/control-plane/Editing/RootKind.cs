using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>A kind of document that others belong to: an API, a usage plan, a domain name.</summary>
/// <param name="Kind">How it is kept.</param>
/// <param name="Missing">What a caller is told who names one that does not exist.</param>
internal sealed record RootKind<TRoot>(DocumentKind<TRoot> Kind, Func<CallScope, string, AwsFailure> Missing)
    where TRoot : class, IMessage<TRoot>, new()
{
    /// <summary>How many of it an account may have in a region. None where none is kept.</summary>
    public Quota? Quota { get; init; }

    public DocumentKey Key(CallScope scope, string id) => Kind.Key(scope.Account, scope.Region, id);
}

using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.Editing;

/// <summary>One attempt at changing a REST API.</summary>
internal sealed class RestApiEdit(IDocumentStore store, CallScope scope, Kept<RestApiRecord> kept, CancellationToken cancellationToken)
    : RootEdit<RestApiRecord>(store, scope, kept, cancellationToken)
{
    /// <summary>The API; changing it is enough to have it written.</summary>
    public RestApi Api => Root.Api;
}

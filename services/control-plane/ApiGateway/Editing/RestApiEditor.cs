using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.Editing;

/// <summary>How everything that belongs to a REST API is changed. Nothing of it is served before it is deployed.</summary>
internal sealed class RestApiEditor(IDocumentStore store, FieldsNotActedOn notActedOn, IOptions<ControlPlaneOptions> options)
    : RootEditor<RestApiRecord, RestApiEdit>(store, RestApiDocument.Root, options)
{
    protected override RestApiEdit Begin(CallScope scope, Kept<RestApiRecord> kept, CancellationToken cancellationToken) =>
        new(Store, scope, kept, cancellationToken);

    protected override void OnCommitted(RestApiEdit edit) => notActedOn.Warn(edit.Id, edit.Written);
}

using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>How everything that belongs to an API is changed: stages that deploy automatically follow in the same commit.</summary>
internal sealed class ApiEditor(
    IDocumentStore store, AutomaticDeployment automaticDeployment, FieldsNotActedOn notActedOn, IOptions<ControlPlaneOptions> options)
    : RootEditor<ApiRecord, ApiEdit>(store, ApiDocument.Root, options)
{
    protected override ApiEdit Begin(CallScope scope, Kept<ApiRecord> kept, CancellationToken cancellationToken) =>
        new(Store, scope, kept, cancellationToken);

    protected override Task FinishAsync(ApiEdit edit) => edit.AsksForDeployment ? automaticDeployment.RunAsync(edit) : Task.CompletedTask;

    protected override void OnCommitted(ApiEdit edit) => notActedOn.Warn(edit.Id, edit.IsWebSocket, edit.Written);
}

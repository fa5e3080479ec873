using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Permissions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_RemoveLayerVersionPermission.html</summary>
internal sealed class RemoveLayerVersionPermission(LayerPolicies policies) : IOperation<RemoveLayerVersionPermissionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(
        RemoveLayerVersionPermissionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await policies.EditAsync(
            LayerName.Of(scope, request.LayerName), request.VersionNumber, request.RevisionId, record => Remove(record, request.StatementId), cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    private static AwsFailure? Remove(LayerVersionRecord record, string statementId)
    {
        var statement = record.Permissions.FirstOrDefault(permission => permission.StatementId == statementId);
        return statement is not null && record.Permissions.Remove(statement) ? null : PermissionFailures.StatementMissing(statementId);
    }
}

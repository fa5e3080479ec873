using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Permissions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html</summary>
internal sealed class AddLayerVersionPermission(LayerPolicies policies)
    : IOperation<AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse>
{
    public async Task<Outcome<AddLayerVersionPermissionResponse>> HandleAsync(
        AddLayerVersionPermissionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var statement = "";
        var edited = await policies.EditAsync(
            LayerName.Of(scope, request.LayerName), request.VersionNumber, request.RevisionId, record => Add(record, request, out statement), cancellationToken);
        return edited.Succeeded
            ? new AddLayerVersionPermissionResponse { Statement = statement, RevisionId = edited.Value.PolicyRevisionId }
            : edited.Failure;
    }

    private static AwsFailure? Add(LayerVersionRecord record, AddLayerVersionPermissionRequest request, out string statement)
    {
        // A layer's statement is a function's, with fewer conditions.
        var permission = new AddPermissionRequest
        {
            StatementId = request.StatementId,
            Action = request.Action,
            Principal = request.Principal,
            PrincipalOrgId = request.OrganizationId,
        };
        statement = PolicyStatement.Write(permission, record.Version.LayerVersionArn) ?? "";
        if (statement.Length == 0)
        {
            return PermissionFailures.InvalidPrincipal;
        }

        if (record.Permissions.Any(other => other.StatementId == request.StatementId))
        {
            return PermissionFailures.StatementTaken(request.StatementId);
        }

        record.Permissions.Add(new PermissionRecord { StatementId = request.StatementId, Statement = statement });
        return PolicyStatement.IsTooLong(record.Permissions) ? LambdaFailures.PolicyTooLong : null;
    }
}

using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html</summary>
internal sealed class RemovePermission(FunctionEditor functions) : IOperation<RemovePermissionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(RemovePermissionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await functions.EditAsync(
            request.FunctionName,
            request.Qualifier,
            request.RevisionId,
            scope,
            name => name.QualifiedArn,
            record => Remove(record, PermissionQualifier.Of(request.FunctionName, request.Qualifier, scope), request.StatementId),
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    private static AwsFailure? Remove(FunctionRecord record, string qualifier, string statementId)
    {
        var permissions = record.PermissionsOf(qualifier).ToArray();
        if (permissions.Length == 0)
        {
            return PermissionFailures.NoPolicyOfResource;
        }

        var statement = permissions.FirstOrDefault(permission => permission.StatementId == statementId);
        return statement is not null && record.Permissions.Remove(statement) ? null : PermissionFailures.StatementMissing(statementId);
    }
}

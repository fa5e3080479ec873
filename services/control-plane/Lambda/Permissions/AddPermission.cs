using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html</summary>
internal sealed class AddPermission(FunctionEditor functions) : IOperation<AddPermissionRequest, AddPermissionResponse>
{
    public async Task<Outcome<AddPermissionResponse>> HandleAsync(
        AddPermissionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (FunctionName.Parse(request.FunctionName, request.Qualifier, scope).Value?.Qualifier == FunctionName.Latest)
        {
            return PermissionFailures.NotOnLatest;
        }

        var statement = "";
        var edited = await functions.EditAsync(
            request.FunctionName,
            request.Qualifier,
            request.RevisionId,
            scope,
            name => name.QualifiedArn,
            record => Add(record, request, PermissionQualifier.Of(request.FunctionName, request.Qualifier, scope), out statement),
            cancellationToken);
        return edited.Succeeded ? new AddPermissionResponse { Statement = statement } : edited.Failure;
    }

    private static AwsFailure? Add(FunctionRecord record, AddPermissionRequest request, string qualifier, out string statement)
    {
        var arn = record.Configuration.FunctionArn;
        statement = PolicyStatement.Write(request, qualifier.Length == 0 ? arn : $"{arn}:{qualifier}") ?? "";
        if (statement.Length == 0)
        {
            return PermissionFailures.InvalidPrincipal;
        }

        if (record.PermissionsOf(qualifier).Any(permission => permission.StatementId == request.StatementId))
        {
            return PermissionFailures.StatementTaken(request.StatementId);
        }

        record.Permissions.Add(new PermissionRecord { StatementId = request.StatementId, Statement = statement, Qualifier = qualifier });
        return PolicyStatement.IsTooLong(record.PermissionsOf(qualifier)) ? LambdaFailures.PolicyTooLong : null;
    }
}

using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html</summary>
internal sealed class GetPolicy(FunctionEditor functions) : IOperation<GetPolicyRequest, Policy>
{
    public async Task<Outcome<Policy>> HandleAsync(GetPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, name => name.QualifiedArn, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        // Terraform waits for this failure after it has removed the last statement.
        var permissions = found.Value.Record.PermissionsOf(PermissionQualifier.Of(request.FunctionName, request.Qualifier, scope)).ToArray();
        return permissions.Length == 0
            ? PermissionFailures.NoPolicy
            : new Policy
            {
                Policy_ = PolicyStatement.WritePolicy(permissions.Select(permission => permission.Statement)),
                RevisionId = found.Value.Record.Configuration.RevisionId,
            };
    }
}

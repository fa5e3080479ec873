using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html</summary>
internal sealed class GetAlias(FunctionEditor functions) : IOperation<GetAliasRequest, AliasConfiguration>
{
    public async Task<Outcome<AliasConfiguration>> HandleAsync(GetAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.Record.Aliases.TryGetValue(request.Name, out var alias)
            ? alias
            : AliasFailures.Missing($"{found.Value.Name.Arn}:{request.Name}");
    }
}

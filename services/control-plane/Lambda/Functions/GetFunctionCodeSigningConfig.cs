using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>
/// https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionCodeSigningConfig.html. No function has one; Terraform asks each
/// Zip function all the same.
/// </summary>
internal sealed class GetFunctionCodeSigningConfig(FunctionEditor functions)
    : IOperation<GetFunctionCodeSigningConfigRequest, FunctionCodeSigningConfig>
{
    public async Task<Outcome<FunctionCodeSigningConfig>> HandleAsync(
        GetFunctionCodeSigningConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        return found.Succeeded ? new FunctionCodeSigningConfig { FunctionName = found.Value.Name.Name } : found.Failure;
    }
}

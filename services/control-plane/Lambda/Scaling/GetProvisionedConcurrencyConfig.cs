using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetProvisionedConcurrencyConfig.html</summary>
internal sealed class GetProvisionedConcurrencyConfig(FunctionEditor functions)
    : IOperation<GetProvisionedConcurrencyConfigRequest, ProvisionedConcurrencyConfig>
{
    public async Task<Outcome<ProvisionedConcurrencyConfig>> HandleAsync(
        GetProvisionedConcurrencyConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.Record.ProvisionedConcurrency.TryGetValue(request.Qualifier, out var config) ? config : ConcurrencyFailures.NoProvisioned;
    }
}

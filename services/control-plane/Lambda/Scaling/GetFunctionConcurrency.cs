using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html</summary>
internal sealed class GetFunctionConcurrency(FunctionEditor functions) : IOperation<GetFunctionConcurrencyRequest, Concurrency>
{
    public async Task<Outcome<Concurrency>> HandleAsync(
        GetFunctionConcurrencyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new Concurrency();
        if (found.Value.Record.HasReservedConcurrentExecutions)
        {
            answer.ReservedConcurrentExecutions = found.Value.Record.ReservedConcurrentExecutions;
        }

        return answer;
    }
}

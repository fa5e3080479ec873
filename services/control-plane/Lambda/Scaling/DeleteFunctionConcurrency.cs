using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html</summary>
internal sealed class DeleteFunctionConcurrency(FunctionEditor functions) : IOperation<DeleteFunctionConcurrencyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteFunctionConcurrencyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await functions.EditAsync(
            request.FunctionName,
            revisionId: "",
            scope,
            record =>
            {
                record.ClearReservedConcurrentExecutions();
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}

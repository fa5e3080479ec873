using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteProvisionedConcurrencyConfig.html</summary>
internal sealed class DeleteProvisionedConcurrencyConfig(FunctionEditor functions)
    : IOperation<DeleteProvisionedConcurrencyConfigRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(
        DeleteProvisionedConcurrencyConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await functions.EditAsync(
            request.FunctionName,
            request.Qualifier,
            revisionId: "",
            scope,
            asked => asked.QualifiedArn,
            record =>
            {
                record.ProvisionedConcurrency.Remove(request.Qualifier);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}

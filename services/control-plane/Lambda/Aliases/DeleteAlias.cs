using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html. An alias that is not there is deleted already.</summary>
internal sealed class DeleteAlias(FunctionEditor functions) : IOperation<DeleteAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await functions.EditAsync(
            request.FunctionName,
            revisionId: "",
            scope,
            record =>
            {
                record.Aliases.Remove(request.Name);
                record.EventInvokeConfigs.Remove(request.Name);
                record.ProvisionedConcurrency.Remove(request.Name);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}

using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html</summary>
internal sealed class DeleteFunction(IDocumentStore store, FunctionEditor functions, ILogger<DeleteFunction> log)
    : IOperation<DeleteFunctionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, request.Qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        if (name.Value.Qualifier == FunctionName.Latest)
        {
            return FunctionFailures.LatestCannotBeDeleted;
        }

        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        await store.CommitAsync([new DeleteDocument(FunctionDocument.Key(name.Value))], cancellationToken);
        log.FunctionDeleted(name.Value.Arn);
        return new Empty();
    }
}

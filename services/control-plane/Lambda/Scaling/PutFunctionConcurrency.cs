using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html</summary>
internal sealed class PutFunctionConcurrency(FunctionEditor functions, AccountConcurrency account)
    : IOperation<PutFunctionConcurrencyRequest, Concurrency>
{
    public async Task<Outcome<Concurrency>> HandleAsync(
        PutFunctionConcurrencyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, "", scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        if (name.Value.Qualifier.Length > 0)
        {
            return ConcurrencyFailures.OnlyWholeFunctions;
        }

        var others = await account.ReservedAsync(name.Value.Account, name.Value.Region, name.Value.Name, cancellationToken);
        if (account.Limit - others - request.ReservedConcurrentExecutions < AccountConcurrency.LeastUnreserved)
        {
            return ConcurrencyFailures.TooLittleLeft(AccountConcurrency.LeastUnreserved);
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            qualifier: "",
            revisionId: "",
            scope,
            asked => asked.QualifiedArn,
            record =>
            {
                record.ReservedConcurrentExecutions = request.ReservedConcurrentExecutions;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new Concurrency { ReservedConcurrentExecutions = request.ReservedConcurrentExecutions }
            : edited.Failure;
    }
}

using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html. There is one version: <c>$LATEST</c>.</summary>
internal sealed class ListVersionsByFunction(FunctionEditor functions)
    : IOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>
{
    public async Task<Outcome<ListVersionsByFunctionResponse>> HandleAsync(
        ListVersionsByFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        // Terraform takes the qualified ARN from here.
        return new ListVersionsByFunctionResponse { Versions = { FunctionAnswers.Listed(found.Value.Record.Configuration, asVersion: true) } };
    }
}

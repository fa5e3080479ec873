using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRequestValidator.html</summary>
internal sealed class UpdateRequestValidator(RestApiEditor apis) : IOperation<UpdateRequestValidatorRequest, RequestValidator>
{
    public Task<Outcome<RequestValidator>> HandleAsync(
        UpdateRequestValidatorRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<RequestValidator>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(RequestValidatorDocument.Part, request.RequestValidatorId);
            if (!found.Succeeded)
            {
                return found;
            }

            var failure = RequestValidatorPatches.Table.Apply(found.Value, request.PatchOperations) ?? RequestValidatorRule.Check(found.Value);
            if (failure is not null)
            {
                return failure;
            }

            edit.Put(RequestValidatorDocument.Part, request.RequestValidatorId, found.Value);
            return found;
        }, cancellationToken, RequestValidatorFailures.Missing);
}

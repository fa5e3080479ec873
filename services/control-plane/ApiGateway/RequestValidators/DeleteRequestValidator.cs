using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRequestValidator.html</summary>
internal sealed class DeleteRequestValidator(RestApiEditor apis) : IOperation<DeleteRequestValidatorRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRequestValidatorRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(RequestValidatorDocument.Part, request.RequestValidatorId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if (await edit.FindMethodAsync(method => method.RequestValidatorId == request.RequestValidatorId) is { } user)
            {
                return RequestValidatorFailures.InUse(found.Value.Name, user);
            }

            edit.Remove(RequestValidatorDocument.Part, request.RequestValidatorId);
            return null;
        }, cancellationToken, RequestValidatorFailures.Missing);
}

using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteModel.html</summary>
internal sealed class DeleteModel(RestApiEditor apis) : IOperation<DeleteModelRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var name = request.ModelName;
            var found = await edit.FindAsync(ModelDocument.Part, name);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if (await edit.FindMethodAsync(method => method.RequestModels.Values.Contains(name)) is { } user)
            {
                return ModelFailures.UsedByRequest(name, user);
            }

            if (await edit.FindMethodAsync(method => RespondsWith(method, name)) is { } responder)
            {
                return ModelFailures.UsedByResponse(name, responder);
            }

            edit.Remove(ModelDocument.Part, name);
            return null;
        }, cancellationToken, ModelFailures.Missing(request.ModelName));

    private static bool RespondsWith(Method method, string model) =>
        method.MethodResponses.Values.Any(response => response.ResponseModels.Values.Contains(model));
}

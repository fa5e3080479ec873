using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html</summary>
internal sealed class PutMethodResponse(RestApiEditor apis) : IOperation<PutMethodResponseRequest, MethodResponse>
{
    public Task<Outcome<MethodResponse>> HandleAsync(PutMethodResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<MethodResponse>(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            if (method.Value.FindResponse(request.StatusCode).Succeeded)
            {
                return MethodResponseFailures.Exists;
            }

            var response = new MethodResponse { StatusCode = request.StatusCode }.With(request);
            if (await MethodResponseRule.CheckAsync(response, edit) is { } failure)
            {
                return failure;
            }

            method.Value.MethodResponses[request.StatusCode] = response;
            return response;
        }, cancellationToken, ResourceFailures.Missing);
}

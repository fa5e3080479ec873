using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods.Rules;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html</summary>
internal sealed class PutMethod(RestApiEditor apis) : IOperation<PutMethodRequest, Method>
{
    public Task<Outcome<Method>> HandleAsync(PutMethodRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Method>(scope, request.RestApiId, async edit =>
        {
            var resource = await edit.FindAsync(ResourceDocument.Part, request.ResourceId);
            if (!resource.Succeeded)
            {
                return resource.Failure;
            }

            if (resource.Value.ResourceMethods.ContainsKey(request.HttpMethod))
            {
                return MethodFailures.Exists;
            }

            var method = new Method { HttpMethod = request.HttpMethod }.With(request);
            MethodRule.Complete(method);
            if (await MethodRule.CheckAsync(method, edit) is { } failure)
            {
                return failure;
            }

            resource.Value.ResourceMethods[method.HttpMethod] = method;
            edit.Put(ResourceDocument.Part, request.ResourceId, resource.Value);
            return method;
        }, cancellationToken, ResourceFailures.Missing);
}

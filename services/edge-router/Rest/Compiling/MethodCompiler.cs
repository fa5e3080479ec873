using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Rest.Integrating;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>Decides, when a deployment is compiled, all that a request to one of its methods would ask again.</summary>
internal sealed class MethodCompiler(RestIntegrations integrations, ILogger<MethodCompiler> log)
{
    private const string Open = "NONE";

    public RestMethod Compile(DeploymentScope scope, RestResource resource, string verb, Method method) =>
        new(resource, verb, AuthorizerOf(method), integrations.Compile(new MethodDefinition(scope, resource, verb, method)))
        {
            OperationName = method.HasOperationName ? method.OperationName : null,
        };

    private IRouteAuthorizer AuthorizerOf(Method method) =>
        !method.HasAuthorizationType || method.AuthorizationType == Open ? OpenRoute.Instance : new ClosedRoute($"{method.AuthorizationType} authorization, which is not emulated", log);
}

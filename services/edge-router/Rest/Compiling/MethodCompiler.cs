using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Authorizing.Methods;
using Gatehouse.EdgeRouter.Rest.Integrating;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>Decides, when a deployment is compiled, all that a request to one of its methods would ask again.</summary>
internal sealed class MethodCompiler(RestIntegrations integrations, MethodAuthorizers authorizers)
{
    public RestMethod Compile(DeploymentScope scope, RestResource resource, string verb, Method method) =>
        new(resource, verb, authorizers.Compile(scope, method), integrations.Compile(new MethodDefinition(scope, resource, verb, method)))
        {
            OperationName = method.HasOperationName ? method.OperationName : null,
        };
}

using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Authorizing.Methods;
using Gatehouse.EdgeRouter.Rest.Integrating;
using Gatehouse.EdgeRouter.Rest.Validating;
using Gatehouse.EdgeRouter.Throttling;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>Decides, when a deployment is compiled, all that a request to one of its methods would ask again.</summary>
internal sealed class MethodCompiler(RestIntegrations integrations, RequestChecks checks, MethodAuthorizers authorizers, TokenBuckets buckets)
{
    public RestMethod Compile(DeploymentScope scope, RestResource resource, string verb, Method method)
    {
        var definition = new MethodDefinition(scope, resource, verb, method);
        return new RestMethod(resource, verb, authorizers.Compile(scope, method), integrations.Compile(definition))
        {
            Bucket = MethodLimits.Of(scope.ApiId, scope.Stage, resource.Path.Text, verb, buckets),
            RequiresApiKey = method.ApiKeyRequired,
            Checks = checks.Compile(definition),
            OperationName = method.HasOperationName ? method.OperationName : null,
        };
    }
}

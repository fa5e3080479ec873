using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Rest.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Aws;

/// <summary>Compiles AWS: functions, and other services where an upstream is configured for them.</summary>
internal sealed class AwsIntegrationCompiler(MappedIntegrations mapped, EndpointCompiler endpoints, ILogger<UnbuiltIntegration> log)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "AWS";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        var method = RestBackend.MethodOf(definition);
        return endpoints.Aws(definition.Uri, method, definition.Timeout, definition.Scope.Snapshot.AccountId) is { } endpoint
            ? mapped.Compile(definition, ReservedHeaders.OfAws, endpoint)
            : new UnbuiltIntegration($"The AWS service integration {definition.Uri}", log);
    }
}

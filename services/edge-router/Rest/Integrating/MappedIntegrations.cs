using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Rest.Mapping;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>Puts mappings around an endpoint when a snapshot is compiled.</summary>
internal sealed class MappedIntegrations(ILogger<MappedIntegration> log)
{
    public IRouteIntegration Compile(MethodDefinition definition, FrozenSet<string> reservedHeaders, IEndpoint endpoint)
    {
        if (!RequestMapping.TryCompile(definition.Integration, reservedHeaders, out var requests, out var reason)
            || !ResponseMapping.TryCompile(definition.Integration, out var responses, out reason))
        {
            return FailingIntegration.Because(reason, definition, log);
        }

        return new MappedIntegration(requests, endpoint, responses, log);
    }
}

using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Mock;

/// <summary>Compiles MOCK.</summary>
internal sealed class MockIntegrationCompiler(MappedIntegrations mapped) : IRestIntegrationCompiler
{
    public string IntegrationType => "MOCK";

    public IRouteIntegration Compile(MethodDefinition definition) => mapped.Compile(definition, ReservedHeaders.None, MockEndpoint.Instance);
}

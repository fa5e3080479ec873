using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Integrating;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>Chooses, when a snapshot is compiled, what will answer a method.</summary>
internal sealed class RestIntegrations(
    IEnumerable<IRestIntegrationCompiler> compilers, ILogger<UnbuiltIntegration> unbuilt, ILogger<RestIntegrations> log)
{
    private readonly FrozenDictionary<string, IRestIntegrationCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.IntegrationType);

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (definition.Integration is null) return FailingIntegration.Because("it has no integration", definition, log);

        return _compilers.TryGetValue(definition.Integration.Type, out var compiler)
            ? compiler.Compile(definition)
            : new UnbuiltIntegration($"The integration type {definition.Integration.Type}", unbuilt);
    }
}

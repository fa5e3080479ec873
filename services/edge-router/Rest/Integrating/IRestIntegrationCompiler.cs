using Gatehouse.EdgeRouter.Integrating;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>Makes integrations of one type ready to answer.</summary>
internal interface IRestIntegrationCompiler
{
    /// <summary>AWS's name of the type, for example AWS_PROXY.</summary>
    string IntegrationType { get; }

    IRouteIntegration Compile(MethodDefinition definition);
}

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Makes integrations of one type ready to answer.</summary>
internal interface IIntegrationCompiler
{
    /// <summary>AWS's name of the type, for example AWS_PROXY.</summary>
    string IntegrationType { get; }

    IRouteIntegration Compile(IntegrationDefinition definition);
}

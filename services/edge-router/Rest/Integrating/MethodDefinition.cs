using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>A method as the user defined it, on one stage.</summary>
/// <param name="Scope">The deployment that it is of.</param>
/// <param name="Resource">Its resource.</param>
/// <param name="Verb">GET, POST… or ANY.</param>
/// <param name="Method">The definition, with its integration.</param>
internal sealed record MethodDefinition(DeploymentScope Scope, RestResource Resource, string Verb, Method Method)
{
    /// <summary>What AWS takes where nothing is said.</summary>
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(29);

    public string Name => $"{Verb} {Resource.Path}";

    public Integration Integration => Method.MethodIntegration;

    /// <summary>The integration's URI with the stage's variables in it.</summary>
    public string Uri => StageVariables.Substitute(Integration.Uri, Scope.Variables);

    public TimeSpan Timeout => Integration.HasTimeoutInMillis ? TimeSpan.FromMilliseconds(Integration.TimeoutInMillis) : DefaultTimeout;
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>An integration as the user defined it, for one route on one stage.</summary>
/// <param name="Api">The API, for whose account and in whose region services are called.</param>
/// <param name="Stage">The stage, whose variables are part of the integration's texts.</param>
/// <param name="Key">The route that it answers.</param>
/// <param name="Integration">The definition.</param>
/// <param name="MaxTime">Longest time that any integration may take.</param>
internal sealed record IntegrationDefinition(ApiSnapshot Api, Stage Stage, RouteKey Key, Integration Integration, TimeSpan MaxTime)
{
    /// <summary>The integration's URI with the stage's variables in it.</summary>
    public string Uri => StageVariables.Substitute(Integration.IntegrationUri, Stage.StageVariables);

    public TimeSpan Timeout => Integration.HasTimeoutInMillis
        ? TimeSpan.FromMilliseconds(Math.Min(Integration.TimeoutInMillis, MaxTime.TotalMilliseconds))
        : MaxTime;
}

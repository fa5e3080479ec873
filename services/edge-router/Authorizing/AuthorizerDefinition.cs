using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>A guard as the user defined it, for one route on one stage of an HTTP API.</summary>
/// <param name="Api">The API.</param>
/// <param name="Stage">The stage, whose variables are part of the authorizer's texts.</param>
/// <param name="Route">The route that is guarded.</param>
/// <param name="Authorizer">What the route names; null where its type needs none, or where it names one that was not deployed.</param>
internal sealed record AuthorizerDefinition(ApiSnapshot Api, StageSnapshot Stage, Route Route, Authorizer? Authorizer);

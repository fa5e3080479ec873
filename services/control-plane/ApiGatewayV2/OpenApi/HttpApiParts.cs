using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

/// <summary>An HTTP API as a document describes it: without stages and deployments.</summary>
internal sealed record HttpApiParts(
    Api Api, IReadOnlyList<Route> Routes, IReadOnlyList<Integration> Integrations, IReadOnlyList<Authorizer> Authorizers);

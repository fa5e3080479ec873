using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>How models are kept.</summary>
internal static class ModelDocument
{
    public static readonly ApiPart<Model> Part = new(new("apigatewayv2/model"), ModelFailures.Missing, IsDeployed: true);
}

using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>How integration responses are kept: as parts of the API, their ids led by the integration's.</summary>
internal static class IntegrationResponseDocument
{
    public static readonly ApiPart<IntegrationResponse> Part = new(
        new("apigatewayv2/integration-response"),
        id => IntegrationResponseFailures.Missing(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]),
        IsDeployed: true);

    public static string Id(string integrationId, string responseId) => $"{integrationId}/{responseId}";

    /// <summary>Picks the responses of one integration by their ids.</summary>
    public static Func<string, bool> IsOf(string integrationId) => id => id.StartsWith(Id(integrationId, ""), StringComparison.Ordinal);
}

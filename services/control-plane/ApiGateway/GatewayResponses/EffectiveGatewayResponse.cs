using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>
/// A gateway response as callers get to see it: the API's own, or what its DEFAULT_4XX or DEFAULT_5XX makes of it, or AWS's.
/// LocalStack test_apigateway_api.snapshot.json test_gateway_response_put, recorded at AWS.
/// </summary>
internal static class EffectiveGatewayResponse
{
    public static GatewayResponse Of(string type, IReadOnlyDictionary<string, GatewayResponse> customized)
    {
        if (customized.TryGetValue(type, out var own))
        {
            return own;
        }

        var response = GatewayResponseTypes.Default(type);
        if (GatewayResponseTypes.FallbackOf(type) is not { } fallback || !customized.TryGetValue(fallback, out var inherited))
        {
            return response;
        }

        if (inherited.HasStatusCode)
        {
            response.StatusCode = inherited.StatusCode;
        }

        response.ResponseParameters.Add(inherited.ResponseParameters);
        response.ResponseTemplates.Clear();
        response.ResponseTemplates.Add(inherited.ResponseTemplates);
        return response;
    }
}

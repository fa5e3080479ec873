using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Cors.Rules;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;

/// <summary>What an API's own members must satisfy, and what they are when nobody set them.</summary>
internal static class ApiRule
{
    private const int LongestName = 128;

    public const string HttpSelection = "$request.method $request.path";
    private const string HttpSelectionInDocs = "${request.method} ${request.path}";
    private const string ApiKeyInHeader = "$request.header.x-api-key";
    private const string ApiKeyFromAuthorizer = "$context.authorizer.usageIdentifierKey";

    /// <summary>Fills defaults in; AWS shows all of these on every API.</summary>
    public static void Complete(Api api)
    {
        if (!api.HasApiKeySelectionExpression)
        {
            api.ApiKeySelectionExpression = ApiKeyInHeader;
        }

        if (!api.HasDisableExecuteApiEndpoint)
        {
            api.DisableExecuteApiEndpoint = false;
        }

        var isHttp = api.ProtocolType == ProtocolTypes.Http;
        if (isHttp && (!api.HasRouteSelectionExpression || api.RouteSelectionExpression == HttpSelectionInDocs))
        {
            api.RouteSelectionExpression = HttpSelection;
        }
    }

    public static AwsFailure? Check(Api api)
    {
        if (api.Name.Length is 0 or > LongestName)
        {
            return ApiFailures.UnusableName;
        }

        if (api.ApiKeySelectionExpression is not (ApiKeyInHeader or ApiKeyFromAuthorizer))
        {
            return ApiFailures.UnknownApiKeySelection;
        }

        return api.ProtocolType switch
        {
            ProtocolTypes.Http => CheckHttp(api),
            ProtocolTypes.WebSocket => CheckWebSocket(api),
            _ => ApiFailures.UnknownProtocol,
        };
    }

    private static AwsFailure? CheckHttp(Api api)
    {
        if (api.RouteSelectionExpression != HttpSelection)
        {
            return ApiFailures.UnknownHttpSelection;
        }

        return api.DisableSchemaValidation ? ApiFailures.WebSocketOnly("disableSchemaValidation") : CorsRule.Check(api.CorsConfiguration);
    }

    private static AwsFailure? CheckWebSocket(Api api)
    {
        if (api.RouteSelectionExpression.Length == 0 || !SelectionExpression.TryParse(api.RouteSelectionExpression, out _))
        {
            return ApiFailures.UnusableSelection;
        }

        return api.CorsConfiguration is null ? null : ApiFailures.CorsOnWebSocket;
    }
}

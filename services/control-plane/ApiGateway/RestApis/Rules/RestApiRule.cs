using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis.Rules;

/// <summary>
/// What a REST API's own members must satisfy, and what they are when nobody set them.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html
/// </summary>
internal static class RestApiRule
{
    private const int MostCompression = 10_485_760;

    // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    private const int LongestPolicy = 8_192;

    /// <summary>Fills defaults in; AWS shows all of these on every API.</summary>
    public static void Complete(RestApi api)
    {
        if (!api.HasApiKeySource)
        {
            api.ApiKeySource = "HEADER";
        }

        if (!api.HasDisableExecuteApiEndpoint)
        {
            api.DisableExecuteApiEndpoint = false;
        }

        api.EndpointConfiguration ??= new EndpointConfiguration { Types_ = { EndpointTypes.Edge } };
        if (!api.EndpointConfiguration.HasIpAddressType)
        {
            api.EndpointConfiguration.IpAddressType = api.EndpointConfiguration.Types_.Contains(EndpointTypes.Private)
                ? IpAddressTypes.Dualstack
                : IpAddressTypes.Ipv4;
        }
    }

    public static AwsFailure? Check(RestApi api)
    {
        if (api.Name.Length == 0)
        {
            return RestApiFailures.NameMissing;
        }

        if (api.EndpointConfiguration.Types_.Count != 1)
        {
            return api.EndpointConfiguration.Types_.Count == 0 ? RestApiFailures.NoEndpointType : RestApiFailures.SeveralEndpointTypes;
        }

        if (api.EndpointConfiguration.Types_.Contains(EndpointTypes.Private) && api.EndpointConfiguration.IpAddressType != IpAddressTypes.Dualstack)
        {
            return RestApiFailures.PrivateNeedsDualstack;
        }

        return api.HasMinimumCompressionSize && api.MinimumCompressionSize is < 0 or > MostCompression
            ? RestApiFailures.CompressionOutOfBounds
            : CheckPolicy(api.Policy);
    }

    private static AwsFailure? CheckPolicy(string policy)
    {
        if (policy.Length == 0)
        {
            return null;
        }

        return policy.Length > LongestPolicy ? RestApiFailures.PolicyTooLarge : IsObject(policy) ? null : RestApiFailures.UnusablePolicy;
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

/// <summary>
/// What a caller adds to a document: <c>basepath=prepend</c>, <c>endpointConfigurationTypes=REGIONAL</c>, <c>ignore=documentation</c>.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html
/// </summary>
internal static class ImportParameters
{
    public static string GetBasePath(this IDictionary<string, string> parameters) => parameters.TryGetValue("basepath", out var mode) ? mode : "";

    public static bool IgnoresDocumentation(this IDictionary<string, string> parameters) =>
        parameters.TryGetValue("ignore", out var ignored) && ignored == "documentation";

    /// <summary>The endpoint that is asked for; null: none is.</summary>
    public static EndpointConfiguration? GetEndpoint(this IDictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("endpointConfigurationTypes", out var types))
        {
            return null;
        }

        return new EndpointConfiguration { Types_ = { types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) } };
    }
}

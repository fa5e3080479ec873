using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>AppConfig: https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_GetConfiguration.html</summary>
internal sealed class ConfigurationProtocol : IServiceProtocol
{
    public IReadOnlyList<string> Services => ["appconfig"];

    public HttpRequestMessage? Compose(Uri upstream, ServiceAction action, IReadOnlyDictionary<string, string> arguments)
    {
        string Escaped(string name) => Uri.EscapeDataString(arguments[name]);

        var path = $"/applications/{Escaped("Application")}/environments/{Escaped("Environment")}/configurations/{Escaped("Configuration")}";
        var query = $"?client_id={Escaped("ClientId")}";
        if (arguments.ContainsKey("ClientConfigurationVersion")) query += $"&client_configuration_version={Escaped("ClientConfigurationVersion")}";
        return new HttpRequestMessage(HttpMethod.Get, new Uri(upstream, path + query));
    }
}

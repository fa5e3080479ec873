using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>
/// Which of API Gateway's own additions a document is to have: <c>extensions=integrations,authorizers</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html
/// </summary>
/// <param name="Integrations">Each operation's integration.</param>
/// <param name="Authorizers">What stands behind security schemes.</param>
/// <param name="Settings">Everything else that an API is made of; it goes with integrations and authorizers.</param>
/// <param name="Documentation">The documentation parts of the version that the stage shows.</param>
internal sealed record ExportedExtensions(bool Integrations, bool Authorizers, bool Settings, bool Documentation)
{
    public static Outcome<ExportedExtensions> Read(IDictionary<string, string> parameters)
    {
        var wanted = new ExportedExtensions(false, false, false, false);
        foreach (var name in Names(parameters))
        {
            switch (name)
            {
                case "integrations":
                    wanted = wanted with { Integrations = true };
                    break;
                case "authorizers":
                    wanted = wanted with { Authorizers = true };
                    break;
                case "apigateway":
                    wanted = wanted with { Integrations = true, Authorizers = true, Settings = true };
                    break;
                case "documentation":
                    wanted = wanted with { Documentation = true };
                    break;
                case "postman":
                    return ExportFailures.PostmanNotEmulated;
                default:
                    return ExportFailures.UnknownExtension(name);
            }
        }

        return wanted;
    }

    private static string[] Names(IDictionary<string, string> parameters) => parameters.TryGetValue("extensions", out var names)
        ? names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}

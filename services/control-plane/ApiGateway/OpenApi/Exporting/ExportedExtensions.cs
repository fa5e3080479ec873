using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>
/// Which of API Gateway's own additions a document is to have: <c>extensions=integrations,authorizers</c>. The API reference names
/// integrations, apigateway, authorizers and postman; AWS's console asks for documentation, validators and gatewayresponses too, as the names
/// of the files tell that it writes.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html
/// </summary>
internal sealed record ExportedExtensions
{
    /// <summary>Each operation's integration.</summary>
    public bool Integrations { get; private init; }

    /// <summary>What stands behind security schemes.</summary>
    public bool Authorizers { get; private init; }

    /// <summary>Request validators, and which one each operation has.</summary>
    public bool Validators { get; private init; }

    /// <summary>How the API words its failures.</summary>
    public bool GatewayResponses { get; private init; }

    /// <summary>Everything else that an API is made of.</summary>
    public bool Settings { get; private init; }

    /// <summary>The documentation parts of the version that the stage shows.</summary>
    public bool Documentation { get; private init; }

    public static Outcome<ExportedExtensions> Read(IDictionary<string, string> parameters)
    {
        var wanted = new ExportedExtensions();
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
                case "validators":
                    wanted = wanted with { Validators = true };
                    break;
                case "gatewayresponses":
                    wanted = wanted with { GatewayResponses = true };
                    break;
                case "apigateway":
                    wanted = wanted with { Integrations = true, Authorizers = true, Validators = true, GatewayResponses = true, Settings = true };
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

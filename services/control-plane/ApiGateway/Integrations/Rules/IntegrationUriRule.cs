using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;

/// <summary>
/// Where an integration may lead: <c>arn:aws:apigateway:{region}:{subdomain.}{service}:path|action/…</c> or a URL. Stage variables
/// may stand anywhere in it.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
/// </summary>
internal static class IntegrationUriRule
{
    private const int ArnParts = 6;

    public static AwsFailure? Check(Integration integration) => integration.Type switch
    {
        IntegrationTypes.Aws or IntegrationTypes.LambdaProxy => CheckArn(integration),
        IntegrationTypes.Http or IntegrationTypes.HttpProxy => CheckUrl(integration.Uri),
        _ => null,
    };

    private static AwsFailure? CheckArn(Integration integration)
    {
        var parts = integration.Uri.Split(':', ArnParts);
        if (parts.Length < ArnParts || parts[0] != "arn" || parts[2] != "apigateway")
        {
            return IntegrationFailures.UnusableArn;
        }

        if (!parts[5].StartsWith("path/", StringComparison.Ordinal) && !parts[5].StartsWith("action/", StringComparison.Ordinal))
        {
            return IntegrationFailures.ArnWithoutTarget;
        }

        return integration.Type == IntegrationTypes.LambdaProxy && !IsForProxy(parts[4], parts[5]) ? IntegrationFailures.NotForProxy : null;
    }

    private static bool IsForProxy(string service, string target) => service switch
    {
        "lambda" => target.StartsWith("path/2015-03-31/functions/", StringComparison.Ordinal),
        "firehose" => true,
        _ => false,
    };

    private static AwsFailure? CheckUrl(string url)
    {
        // A stage variable in place of the scheme or the host makes a URL of what is none yet.
        if (url.Contains("${stageVariables.", StringComparison.Ordinal))
        {
            return null;
        }

        var isUrl = Uri.TryCreate(url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute, out var uri);
        return isUrl && uri!.Scheme is "http" or "https" && uri.Host.Length > 0 ? null : IntegrationFailures.UnusableUrl;
    }
}

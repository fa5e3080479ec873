using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// What an AWS integration calls: <c>arn:aws:apigateway:{region}:{service}:path/{path}</c> or <c>…:action/{action}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
/// </summary>
/// <param name="Region">Its region.</param>
/// <param name="Service">As its host names it: <c>s3</c>, <c>sqs</c>…</param>
/// <param name="Action">The operation; null for integrations by path.</param>
/// <param name="Path">Without a slash at its beginning; empty for integrations by action.</param>
internal sealed record AwsServiceUri(string Region, string Service, string? Action, string Path)
{
    private const string PathPrefix = "path/";
    private const string ActionPrefix = "action/";

    public static bool TryParse(string text, [NotNullWhen(true)] out AwsServiceUri? uri)
    {
        uri = text.Split(':', 6) switch
        {
            ["arn", _, "apigateway", var region, { Length: > 0 } host, var what] when what.StartsWith(PathPrefix, StringComparison.Ordinal) =>
                new(region, ServiceOf(host), Action: null, what[PathPrefix.Length..].TrimStart('/')),
            ["arn", _, "apigateway", var region, { Length: > 0 } host, var what] when what.StartsWith(ActionPrefix, StringComparison.Ordinal) =>
                new(region, ServiceOf(host), what[ActionPrefix.Length..], Path: ""),
            _ => null,
        };
        return uri is not null;
    }

    // A service may have a subdomain before it: `runtime.sagemaker`, `{account}.iot`.
    private static string ServiceOf(string host) => host[(host.LastIndexOf('.') + 1)..];
}

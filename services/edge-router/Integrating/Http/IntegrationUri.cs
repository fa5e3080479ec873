using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>
/// Where an HTTP integration sends a request: a URI in which <c>{name}</c> stands for the path variable of that name. For the route
/// <c>$default</c> the request's path is appended; otherwise the URI is used as it is. Queries of both are joined.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html
/// </summary>
internal sealed class IntegrationUri
{
    private readonly string _path;
    private readonly string _query;
    private readonly RouteKey _key;

    private IntegrationUri(string path, string query, RouteKey key) => (_path, _query, _key) = (path, query, key);

    /// <summary>False when the text is no HTTP URL, such as the ARN of a load balancer.</summary>
    public static bool TryParse(string text, RouteKey key, [NotNullWhen(true)] out IntegrationUri? uri)
    {
        var mark = text.IndexOf('?');
        var path = mark < 0 ? text : text[..mark];
        uri = BackendUrl.IsHttp(text) ? new IntegrationUri(path, mark < 0 ? "" : text[(mark + 1)..], key) : null;
        return uri is not null;
    }

    /// <summary>The URI for one request; false when the variables' values make it none.</summary>
    /// <param name="requestPath">What the route matched, percent-encoding kept.</param>
    /// <param name="requestQuery">As it was sent, without question mark.</param>
    /// <param name="uri">Absolute.</param>
    /// <param name="overwrittenPath">What stands in the place of the URI's whole path; null leaves it.</param>
    public bool TryBuild(string requestPath, string requestQuery, [NotNullWhen(true)] out Uri? uri, string? overwrittenPath = null)
    {
        var path = overwrittenPath is not null ? AuthorityOf(_path) + overwrittenPath
            : _key.Path is { } template ? WithVariables(_path, template, requestPath)
            : _path.TrimEnd('/') + requestPath;
        var query = _key.Path is { } sameTemplate ? WithVariables(_query, sameTemplate, requestPath) : _query;
        if (requestQuery.Length > 0) query = query.Length > 0 ? $"{query}&{requestQuery}" : requestQuery;
        return BackendUrl.TryCreate(query.Length > 0 ? $"{path}?{query}" : path, out uri);
    }

    private static string WithVariables(string text, PathTemplate template, string requestPath)
    {
        if (!template.HasVariables || !text.Contains('{')) return text;

        var filled = new StringBuilder(text);
        foreach (var (name, value) in template.CaptureEncoded(requestPath)) filled.Replace($"{{{name}}}", value);
        return filled.ToString();
    }

    private static string AuthorityOf(string path)
    {
        var slash = path.IndexOf('/', path.IndexOf("://", StringComparison.Ordinal) + 3);
        return slash < 0 ? path : path[..slash];
    }
}

using Gatehouse.EdgeRouter.Upstreams;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// How AWS integrations with mapped messages name what they want of a service's upstream: an action in the query or in X-Amz-Target, or a path.
/// </summary>
internal static class AwsUpstream
{
    /// <summary>The URL, in which path variables are still to be filled.</summary>
    public static string UrlOf(Uri upstream, AwsServiceUri service)
    {
        var root = upstream.AbsoluteUri.TrimEnd('/');
        var isQuery = service.Action is not null && !JsonServices.TryFind(service.Service, out _);
        return isQuery ? $"{root}/?Action={service.Action}" : $"{root}/{service.Path}";
    }

    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(AwsServiceUri service) =>
        service.Action is { } action && JsonServices.TryFind(service.Service, out var json)
            ? [new(JsonService.TargetHeader, json.TargetOf(action)), new("Content-Type", json.ContentType)]
            : [];
}

using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// The URL forms that carry the API's id in the path, for clients without DNS:
/// <c>/_aws/execute-api/{apiId}/{stage}/…</c> and, older, <c>/restapis/{apiId}/{stage}/_user_request_/…</c>.
/// </summary>
internal static class ApiPathForms
{
    private const string ExecuteApi = "/_aws/execute-api/";
    private const string RestApis = "/restapis/";
    private const string UserRequest = "_user_request_";

    /// <summary>
    /// Splits a path of either form. Stage and rest keep their percent-encoding; a stage that the URL does not name is empty.
    /// </summary>
    public static bool TrySplit(
        ReadOnlySpan<char> path, out ReadOnlySpan<char> apiId, out ReadOnlySpan<char> stage, out ReadOnlySpan<char> rest)
    {
        apiId = stage = rest = [];
        if (path.StartsWith(ExecuteApi))
        {
            apiId = RawPath.Segment(path, ExecuteApi.Length, out var position);
            if (position != RawPath.End) stage = RawPath.Segment(path, position, out position);
            rest = RawPath.From(path, position);
            return !apiId.IsEmpty;
        }

        if (!path.StartsWith(RestApis)) return false;

        apiId = RawPath.Segment(path, RestApis.Length, out var next);
        if (next != RawPath.End) stage = RawPath.Segment(path, next, out next);

        // Without this segment the path belongs to the management API of REST APIs.
        if (next == RawPath.End || !RawPath.Segment(path, next, out next).SequenceEqual(UserRequest)) return false;

        rest = RawPath.From(path, next);
        return !apiId.IsEmpty;
    }
}

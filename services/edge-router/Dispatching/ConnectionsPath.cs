using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// The path of the management API of WebSocket connections: <c>/@connections/{id}</c>, or <c>/{stage}/@connections/{id}</c> as on AWS.
/// </summary>
internal static class ConnectionsPath
{
    private const string Connections = "@connections";

    /// <summary>Whether a decoded segment is the marker of such a path.</summary>
    public static bool IsMarker(ReadOnlySpan<char> segment) => PercentEncoding.DecodesTo(segment, Connections);

    /// <param name="path">Percent-encoding kept: SDKs send <c>%40connections</c> and <c>%3D</c>.</param>
    /// <param name="stage">The decoded stage; null when the path names none.</param>
    /// <param name="connectionId">The decoded rest of the path; empty when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> path, out string? stage, out string connectionId)
    {
        stage = null;
        connectionId = "";

        var position = RawPath.Start(path);
        if (position == RawPath.End) return false;

        var first = RawPath.Segment(path, position, out position);
        if (!IsMarker(first))
        {
            if (position == RawPath.End || !IsMarker(RawPath.Segment(path, position, out position))) return false;

            stage = PercentEncoding.Decode(first);
        }

        if (position != RawPath.End) connectionId = PercentEncoding.Decode(path[position..]);
        return true;
    }
}

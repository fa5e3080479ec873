using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>One mapping of a custom domain: a base path of whole segments, and the API and stage that everything below it goes to.</summary>
internal sealed class MappedPath(string basePath, string apiId, string stage)
{
    private readonly string[] _segments = basePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Empty for the mapping that takes everything.</summary>
    public string BasePath => basePath;

    public string ApiId => apiId;

    /// <summary>Null where the path names the stage.</summary>
    public string? Stage { get; } = stage.Length > 0 ? stage : null;

    /// <summary>Which routing rule leads there; null for a mapping.</summary>
    public string? RuleId { get; init; }

    public int Length => _segments.Length;

    /// <summary>Whether the path begins with the base path; if so, what is left of it.</summary>
    public bool TryCut(ReadOnlySpan<char> path, out ReadOnlySpan<char> rest)
    {
        rest = path;
        var position = RawPath.Start(path);
        foreach (var expected in _segments)
        {
            if (position == RawPath.End || !PercentEncoding.DecodesTo(RawPath.Segment(path, position, out position), expected)) return false;
        }

        if (_segments.Length > 0) rest = RawPath.From(path, position);
        return true;
    }
}

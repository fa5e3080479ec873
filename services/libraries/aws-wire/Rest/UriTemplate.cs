using System.Collections.ObjectModel;

namespace Gatehouse.AwsWire.Rest;

/// <summary>
/// A URI template of the REST protocols: <c>/v2/apis/{apiId}</c>, with <c>{label+}</c> for the rest of the path. Paths are split as they
/// were sent and decoded once per segment, so that an encoded slash stays inside its label.
/// </summary>
internal sealed class UriTemplate
{
    internal static readonly IReadOnlyDictionary<string, string> NoLabels = ReadOnlyDictionary<string, string>.Empty;

    private readonly string[] _segments;

    private UriTemplate(string[] segments)
    {
        _segments = segments;
        Literals = segments.Count(segment => !IsLabel(segment));
    }

    /// <summary>How many segments are literal: the more, the earlier a template is tried.</summary>
    public int Literals { get; }

    public static UriTemplate Parse(string template) => new(Split(template));

    /// <summary>Clients send collections with and without a slash at the end.</summary>
    public static string[] Split(string path) => path.Trim('/').Split('/');

    public bool TryMatch(string[] path, out IReadOnlyDictionary<string, string> labels)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        labels = found;
        var greedy = _segments[^1].EndsWith("+}", StringComparison.Ordinal);
        if (greedy ? path.Length < _segments.Length : path.Length != _segments.Length)
        {
            return false;
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            if (!IsLabel(segment))
            {
                if (!string.Equals(segment, Uri.UnescapeDataString(path[i]), StringComparison.Ordinal))
                {
                    return false;
                }
            }
            else if (greedy && i == _segments.Length - 1)
            {
                found[segment[1..^2]] = Uri.UnescapeDataString(string.Join('/', path[i..]));
            }
            else if (path[i].Length > 0)
            {
                found[segment[1..^1]] = Uri.UnescapeDataString(path[i]);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel(string segment) => segment.StartsWith('{');
}

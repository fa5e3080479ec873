using System.Collections.ObjectModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Gatehouse.AwsWire.Rest;

/// <summary>
/// A URI template of the REST protocols: <c>/v2/apis/{apiId}</c>, with <c>{label+}</c> for the rest of the path. Paths are split as they
/// were sent and decoded once per segment, so that an encoded slash stays inside its label. A template may demand a query as well:
/// <c>/restapis?mode=import</c> wants that value, <c>/{Bucket}?acl</c> the name alone.
/// </summary>
internal sealed class UriTemplate
{
    internal static readonly IReadOnlyDictionary<string, string> NoLabels = ReadOnlyDictionary<string, string>.Empty;

    private readonly string[] _segments;

    private readonly KeyValuePair<string, string>[] _query;

    private UriTemplate(string[] segments, KeyValuePair<string, string>[] query)
    {
        _segments = segments;
        _query = query;
        Literals = segments.Count(segment => !IsLabel(segment)) + query.Length;
    }

    /// <summary>How much of it is literal, path and query: the more, the earlier a template is tried.</summary>
    public int Literals { get; }

    public static UriTemplate Parse(string template)
    {
        var query = template.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? new(Split(template), [])
            : new(Split(template[..query]), [.. QueryHelpers.ParseQuery(template[query..]).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))]);
    }

    /// <summary>Clients send collections with and without a slash at the end.</summary>
    public static string[] Split(string path) => path.Trim('/').Split('/');

    /// <summary>Whether its first segment is this one, literally.</summary>
    public bool BeginsWith(string segment) => _segments[0] == segment;

    /// <param name="path">The path's segments, percent-encoded.</param>
    /// <param name="query">The decoded query.</param>
    /// <param name="labels">What the labels stand for, decoded.</param>
    public bool TryMatch(string[] path, IQueryCollection query, out IReadOnlyDictionary<string, string> labels) =>
        TryMatchPath(path, out labels) && Array.TrueForAll(_query, wanted =>
            query.TryGetValue(wanted.Key, out var value) && (wanted.Value.Length == 0 || wanted.Value == value));

    private bool TryMatchPath(string[] path, out IReadOnlyDictionary<string, string> labels)
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

using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Rest;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>
/// Finds the operation that a method and raw path call. Services have dozens of operations, not thousands: templates are compared
/// one by one, those of literal segments first. Where S3 has several operations at one template, what they require beside the path tells
/// them apart: CopyObject is the PutObject that names a source.
/// </summary>
internal sealed class UriTable
{
    private readonly Entry[] _entries;

    public UriTable(IEnumerable<WireOperation> operations) => _entries =
    [
        .. operations.GroupBy(operation => (operation.Http.Method, operation.Http.Uri)).SelectMany(EntriesOf)
            .OrderByDescending(entry => entry.Template.Literals).ThenByDescending(entry => entry.Demands.Length),
    ];

    /// <param name="http">The request: its method, query and headers.</param>
    /// <param name="segments">The path as it was sent, percent-encoded, split.</param>
    /// <param name="labels">What the template's labels stand for, decoded.</param>
    public WireOperation? Find(HttpRequest http, string[] segments, out IReadOnlyDictionary<string, string> labels)
    {
        foreach (var (template, operation, demands) in _entries)
        {
            if (operation.Http.Method == http.Method
                && Array.TrueForAll(demands, demand => IsMet(demand, http))
                && template.TryMatch(segments, http.Query, out labels))
            {
                return operation;
            }
        }

        labels = UriTemplate.NoLabels;
        return null;
    }

    /// <summary>Whether any template begins with this segment.</summary>
    public bool BeginsWith(string segment) => Array.Exists(_entries, entry => entry.Template.BeginsWith(segment));

    private static IEnumerable<Entry> EntriesOf(IGrouping<(string Method, string Uri), WireOperation> group)
    {
        var template = UriTemplate.Parse(group.Key.Uri);
        return group.Select(operation => new Entry(template, operation, group.Count() == 1 ? [] : DemandsOf(operation)));
    }

    private static MemberPlan[] DemandsOf(WireOperation operation) =>
    [
        .. MessagePlan.Of(operation.Request).Members
            .Where(member => member.Traits.Required && member.Location is Location.QueryString or Location.Header),
    ];

    private static bool IsMet(MemberPlan demand, HttpRequest http) => demand.Location == Location.Header
        ? http.Headers.ContainsKey(demand.WireName)
        : http.Query.ContainsKey(demand.WireName);

    private sealed record Entry(UriTemplate Template, WireOperation Operation, MemberPlan[] Demands);
}

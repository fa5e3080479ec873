using Gatehouse.AwsWire.Rest;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>
/// Finds the operation that a method and raw path call. Services have dozens of operations, not thousands: templates are compared
/// one by one, those of literal segments first.
/// </summary>
internal sealed class UriTable
{
    private readonly (UriTemplate Template, WireOperation Operation)[] _entries;

    public UriTable(IEnumerable<WireOperation> operations) => _entries =
    [
        .. operations.Select(operation => (Template: UriTemplate.Parse(operation.Http.Uri), operation))
            .OrderByDescending(entry => entry.Template.Literals),
    ];

    /// <param name="method">HTTP method, upper case.</param>
    /// <param name="path">The path as it was sent, percent-encoded, without the query.</param>
    /// <param name="query">The decoded query.</param>
    /// <param name="labels">What the template's labels stand for, decoded.</param>
    public WireOperation? Find(string method, string path, IQueryCollection query, out IReadOnlyDictionary<string, string> labels)
    {
        var segments = UriTemplate.Split(path);
        foreach (var (template, operation) in _entries)
        {
            if (operation.Http.Method == method && template.TryMatch(segments, query, out labels))
            {
                return operation;
            }
        }

        labels = UriTemplate.NoLabels;
        return null;
    }
}

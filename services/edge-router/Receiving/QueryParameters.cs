using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>One parameter of a query string, decoded.</summary>
internal readonly record struct QueryParameter(string Name, string Value);

/// <summary>Reads query strings. Parameters come sorted by name, those of one name in the order in which they were sent.</summary>
internal static class QueryParameters
{
    public static IReadOnlyList<QueryParameter> Parse(string query)
    {
        if (query.Length == 0) return [];

        var found = new List<(QueryParameter Parameter, int Order)>();
        foreach (var range in query.AsSpan().Split('&'))
        {
            var part = query.AsSpan(range);
            if (part.IsEmpty) continue;

            var equals = part.IndexOf('=');
            var name = FormText.Decode(equals < 0 ? part : part[..equals]);
            found.Add((new(name, equals < 0 ? "" : FormText.Decode(part[(equals + 1)..])), found.Count));
        }

        found.Sort(static (a, b) =>
        {
            var byName = string.CompareOrdinal(a.Parameter.Name, b.Parameter.Name);
            return byName != 0 ? byName : a.Order.CompareTo(b.Order);
        });
        return found.ConvertAll(static each => each.Parameter);
    }
}

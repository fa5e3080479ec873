using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>
/// What an integration changes of a request before it sees it. All values are read before the first is written: a mapping never sees what
/// another one made.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
/// </summary>
internal sealed class RequestMapping
{
    private readonly MappedChange[] _changes;

    private RequestMapping(MappedChange[] changes) => _changes = changes;

    /// <summary>Null when there is nothing to change. What is no mapping, or touches what none may, is left out: the control-plane refuses it.</summary>
    public static RequestMapping? Compile(IEnumerable<KeyValuePair<string, string>> parameters, CallVariables variables)
    {
        var changes = new List<MappedChange>();
        foreach (var (key, text) in parameters.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (!ParameterChange.TryParseRequest(key, out var change) || !MappedValue.TryCompile(text, variables, out var value)) continue;
            if (change.Place == ChangePlace.Header && ReservedHeaders.Contains(change.Name)) continue;

            changes.Add(new MappedChange(change, value));
        }

        return changes.Count > 0 ? new RequestMapping([.. changes]) : null;
    }

    public async ValueTask ApplyAsync(EdgeExchange exchange)
    {
        var body = await MappedValue.LookAtBodyAsync(exchange, _changes.Select(change => change.Value));
        var written = Array.ConvertAll(_changes, change => change.Value.Evaluate(exchange.Call, name => body?.Find(name)));
        var query = new QueryEdit(exchange.Requested.Query);
        for (var i = 0; i < _changes.Length; i++)
        {
            var change = _changes[i].Change;
            if (written[i] is not { } value && change.Operation != ChangeOperation.Remove) continue;

            Apply(exchange, query, change, written[i] ?? "");
        }

        exchange.Requested = exchange.Requested with { Query = query.ToString() };
    }

    private static void Apply(EdgeExchange exchange, QueryEdit query, ParameterChange change, string value)
    {
        switch (change.Place)
        {
            case ChangePlace.Query:
                query.Apply(change, value);
                break;
            case ChangePlace.Path:
                exchange.OverwrittenPath = value.StartsWith('/') ? value : "/" + value;
                break;
            default:
                HeaderEdit.Apply(exchange.Context.Request.Headers, change, value);
                if (change.Name.Equals("host", StringComparison.OrdinalIgnoreCase)) exchange.OverwrittenHost = value;
                break;
        }
    }
}

using System.Buffers;
using System.Globalization;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>What an integration changes of its answers, by their status. Failures of the gateway itself are not changed.</summary>
internal sealed class ResponseMapping
{
    private const string Body = "response.body";
    private const string Header = "response.header.";

    private readonly Dictionary<int, MappedChange[]> _byStatus;

    private ResponseMapping(Dictionary<int, MappedChange[]> byStatus) => _byStatus = byStatus;

    /// <summary>Null when there is nothing to change.</summary>
    public static ResponseMapping? Compile(IEnumerable<KeyValuePair<string, IntegrationParameters>> parameters, CallVariables variables)
    {
        var byStatus = new Dictionary<int, MappedChange[]>();
        foreach (var (status, changes) in parameters)
        {
            if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code)) continue;

            byStatus[code] = [.. Compile(changes.Entries, variables)];
        }

        return byStatus.Count > 0 ? new ResponseMapping(byStatus) : null;
    }

    /// <summary>Changes an answer of which no byte has left.</summary>
    /// <param name="exchange">Whose answer it is.</param>
    /// <param name="body">Its body; empty where it passes as it comes.</param>
    public void Apply(EdgeExchange exchange, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        if (!_byStatus.TryGetValue(response.StatusCode, out var changes)) return;

        var read = new Lazy<MessageBody>(() => new MessageBody(Body, new ReadOnlySequence<byte>(body)));
        var written = Array.ConvertAll(changes, change => change.Value.Evaluate(exchange.Call, name => Find(name, response, read)));
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i].Change;
            if (written[i] is not { } value && change.Operation != ChangeOperation.Remove) continue;

            if (change.Place == ChangePlace.Header) HeaderEdit.Apply(response.Headers, change, written[i] ?? "");
            else if (IsStatus(written[i], out var status)) response.StatusCode = status;
        }
    }

    private static IEnumerable<MappedChange> Compile(IEnumerable<KeyValuePair<string, string>> parameters, CallVariables variables)
    {
        foreach (var (key, text) in parameters.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (!ParameterChange.TryParseResponse(key, out var change) || !MappedValue.TryCompile(text, variables, out var value)) continue;
            if (change.Place == ChangePlace.Header && ReservedHeaders.Contains(change.Name)) continue;

            yield return new MappedChange(change, value);
        }
    }

    private static string? Find(string name, HttpResponse response, Lazy<MessageBody> body)
    {
        if (name.StartsWith(Body, StringComparison.Ordinal)) return body.Value.Find(name);

        return name.StartsWith(Header, StringComparison.Ordinal) && response.Headers.TryGetValue(name[Header.Length..], out var values) && values.Count > 0
            ? values.ToString()
            : null;
    }

    private static bool IsStatus(string? text, out int status) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out status) && status is >= 200 and <= 599;
}

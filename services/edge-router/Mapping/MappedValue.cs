using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>What a mapping writes, ready: a text with variables, and how those are read that are not of a message's body.</summary>
internal sealed class MappedValue
{
    private const string RequestBodyRoot = "request.body";

    private readonly MappingValue _value;
    private readonly Dictionary<string, ICallVariable> _variables = new(StringComparer.Ordinal);

    private MappedValue(MappingValue value, CallVariables known)
    {
        _value = value;
        foreach (var name in value.Variables)
        {
            if (known.TryFind(name, out var variable)) _variables[name] = variable;
        }
    }

    private bool ReadsRequestBody => _value.Variables.Any(name => name.StartsWith(RequestBodyRoot, StringComparison.Ordinal));

    public static bool TryCompile(string text, CallVariables known, [NotNullWhen(true)] out MappedValue? value)
    {
        value = MappingValue.TryParse(text, out var parsed) ? new MappedValue(parsed, known) : null;
        return value is not null;
    }

    /// <summary>The request's body for values that read it; null where none does, and the body stays where it is.</summary>
    public static async ValueTask<MessageBody?> LookAtBodyAsync(EdgeExchange exchange, IEnumerable<MappedValue> values) =>
        values.Any(value => value.ReadsRequestBody)
            ? await RequestBody.LookAtAsync(exchange.Context, bytes => new MessageBody(RequestBodyRoot, bytes))
            : null;

    /// <summary>What is written in one call; null when a variable has no value, and then nothing is changed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="otherwise">Finds what only the message at hand can say.</param>
    public string? Evaluate(ApiCall call, Func<string, string?> otherwise) =>
        _value.Evaluate(name => _variables.TryGetValue(name, out var variable) ? variable.Read(call) : otherwise(name));
}

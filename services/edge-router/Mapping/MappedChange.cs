using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>One mapping, ready: what it changes, what it writes, and how its variables are read. Those of messages' bodies are not among them.</summary>
internal sealed record MappedChange(ParameterChange Change, MappingValue Value, IReadOnlyDictionary<string, ICallVariable> Variables)
{
    public static MappedChange Of(ParameterChange change, MappingValue value, CallVariables known) => new(change, value, Known(value, known));

    /// <summary>How those of a value's variables are read that are not of a message's body.</summary>
    public static IReadOnlyDictionary<string, ICallVariable> Known(MappingValue value, CallVariables known)
    {
        var variables = new Dictionary<string, ICallVariable>(StringComparer.Ordinal);
        foreach (var name in value.Variables)
        {
            if (known.TryFind(name, out var variable)) variables[name] = variable;
        }

        return variables;
    }

    /// <summary>What is written in one call; null when a variable has no value, and then nothing is changed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="otherwise">Finds what only the message at hand can say.</param>
    public string? Evaluate(ApiCall call, Func<string, string?> otherwise) =>
        Value.Evaluate(name => Variables.TryGetValue(name, out var variable) ? variable.Read(call) : otherwise(name));
}

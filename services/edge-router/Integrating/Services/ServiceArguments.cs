using Gatehouse.EdgeRouter.Mapping;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>What a service integration's request parameters give its action in one call.</summary>
internal sealed class ServiceArguments
{
    private readonly Dictionary<string, MappedValue> _parameters = new(StringComparer.Ordinal);

    public ServiceArguments(IntegrationDefinition definition, CallVariables known)
    {
        foreach (var (name, text) in definition.Integration.RequestParameters)
        {
            if (MappedValue.TryCompile(text, known, out var value)) _parameters[name] = value;
        }
    }

    /// <summary>Those that have a value: a variable that resolves to nothing gives its parameter none.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> EvaluateAsync(EdgeExchange exchange)
    {
        var body = await MappedValue.LookAtBodyAsync(exchange, _parameters.Values);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in _parameters)
        {
            if (value.Evaluate(exchange.Call, each => body?.Find(each)) is { } text) arguments[name] = text;
        }

        return arguments;
    }
}

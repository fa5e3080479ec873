using Gatehouse.EdgeRouter.Mapping;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>What a service integration's request parameters give its action in one call.</summary>
internal sealed class ServiceArguments
{
    private const string Body = "request.body";

    private readonly (string Name, MappingValue Value, IReadOnlyDictionary<string, ICallVariable> Variables)[] _parameters;
    private readonly bool _readsBody;

    private ServiceArguments((string Name, MappingValue Value, IReadOnlyDictionary<string, ICallVariable> Variables)[] parameters)
    {
        _parameters = parameters;
        _readsBody = Array.Exists(parameters, parameter => parameter.Value.Variables.Any(name => name.StartsWith(Body, StringComparison.Ordinal)));
    }

    public static ServiceArguments Compile(IntegrationDefinition definition, CallVariables known)
    {
        var parameters = new List<(string, MappingValue, IReadOnlyDictionary<string, ICallVariable>)>();
        foreach (var (name, text) in definition.Integration.RequestParameters)
        {
            if (MappingValue.TryParse(text, out var value)) parameters.Add((name, value, MappedChange.Known(value, known)));
        }

        return new ServiceArguments([.. parameters]);
    }

    /// <summary>Those that have a value: a variable that resolves to nothing gives its parameter none.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> EvaluateAsync(EdgeExchange exchange)
    {
        var body = _readsBody ? await RequestBody.LookAtAsync(exchange.Context, bytes => new MessageBody(Body, bytes)) : null;
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value, variables) in _parameters)
        {
            var text = value.Evaluate(each => variables.TryGetValue(each, out var variable) ? variable.Read(exchange.Call) : body?.Find(each));
            if (text is not null) arguments[name] = text;
        }

        return arguments;
    }
}

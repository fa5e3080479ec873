using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>
/// An integration's requestParameters, compiled: what its request's headers, query and path variables are mapped from.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
/// </summary>
internal sealed class RequestParameters
{
    private const string IntegrationRequest = "integration.request";

    /// <summary>Headers that are the gateway's own: mapping one fails every request.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Content-Length", "Transfer-Encoding", "X-Amzn-Trace-Id", "X-Amzn-Apigateway-Api-Id");

    private readonly List<(ParameterTarget Target, ParameterExpression Source)> _mappings;

    private RequestParameters(List<(ParameterTarget Target, ParameterExpression Source)> mappings) => _mappings = mappings;

    /// <summary>Whether any of them is mapped from the body.</summary>
    public bool ReadsBody => _mappings.Exists(each => each.Source.Source == ParameterSource.Body);

    /// <param name="definition">As the user wrote it.</param>
    /// <param name="message"><see cref="ParameterExpression.MethodRequest"/> or <see cref="ParameterExpression.RouteRequest"/>: what is mapped from.</param>
    /// <param name="alsoReserved">Headers that this type of integration reserves beyond those of all.</param>
    /// <param name="parameters">Null where one cannot be mapped.</param>
    /// <param name="reason">What is wrong.</param>
    public static bool TryCompile(
        IEnumerable<KeyValuePair<string, string>> definition,
        string message,
        FrozenSet<string> alsoReserved,
        [NotNullWhen(true)] out RequestParameters? parameters,
        [NotNullWhen(false)] out string? reason)
    {
        parameters = null;
        var mappings = new List<(ParameterTarget, ParameterExpression)>();
        foreach (var (to, from) in definition)
        {
            var isTarget = ParameterTarget.TryParse(to, IntegrationRequest, out var target);
            var isSource = ParameterExpression.TryParse(from, message, out var source);
            reason = !isTarget ? $"'{to}' is no parameter of an integration request"
                : !isSource ? $"'{from}' is no mapping expression"
                : IsReserved(target, alsoReserved) ? $"the header {target.Name} cannot be mapped"
                : null;
            if (reason is not null) return false;

            mappings.Add((target, source!));
        }

        parameters = new RequestParameters(mappings);
        reason = null;
        return true;
    }

    /// <summary>What is not there in the request is left out.</summary>
    public MappedParameters Map(IParameterValues values)
    {
        var mapped = new MappedParameters();
        foreach (var (target, source) in _mappings)
        {
            if (values.Find(source) is { Count: > 0 } found) mapped.Set(target, found);
        }

        return mapped;
    }

    private static bool IsReserved(ParameterTarget target, FrozenSet<string> alsoReserved) =>
        target.Place == ParameterPlace.Header && (Reserved.Contains(target.Name) || alsoReserved.Contains(target.Name));
}

using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.GatewayModel.Parameters;

/// <summary>
/// What a parameter is mapped from: <c>method.request.header.Accept</c>, <c>integration.response.body.id</c>, <c>context.stage</c>,
/// <c>stageVariables.host</c> or <c>'text'</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
/// </summary>
public sealed class ParameterExpression
{
    /// <summary>What requests' expressions begin with.</summary>
    public const string MethodRequest = "method.request";

    /// <summary>The same of WebSocket APIs' routes.</summary>
    public const string RouteRequest = "route.request";

    /// <summary>What responses' expressions begin with.</summary>
    public const string IntegrationResponse = "integration.response";

    private const string ContextPrefix = "context.";
    private const string StageVariablePrefix = "stageVariables.";

    private ParameterExpression(ParameterSource source, string name, JsonPath? bodyPath = null) =>
        (Source, Name, BodyPath) = (source, name, bodyPath);

    public ParameterSource Source { get; }

    /// <summary>The parameter's name, the context's path or the literal's text; empty for a body.</summary>
    public string Name { get; }

    /// <summary>Which part of the body; null means all of it, and for other sources nothing.</summary>
    public JsonPath? BodyPath { get; }

    /// <param name="text">The expression.</param>
    /// <param name="message"><see cref="MethodRequest"/>, <see cref="RouteRequest"/> or <see cref="IntegrationResponse"/>: the message that may be read.</param>
    /// <param name="expression">Null when the text is none.</param>
    public static bool TryParse(string text, string message, [NotNullWhen(true)] out ParameterExpression? expression)
    {
        expression = text switch
        {
            ['\'', .. var literal, '\''] => new(ParameterSource.Literal, literal),
            _ when TryCut(text, ContextPrefix, out var path) => new(ParameterSource.Context, path),
            _ when TryCut(text, StageVariablePrefix, out var name) => new(ParameterSource.StageVariable, name),
            _ when TryCut(text, message + ".", out var part) => OfMessage(part),
            _ => null,
        };
        return expression is not null;
    }

    private static ParameterExpression? OfMessage(string part)
    {
        if (part == "body") return new(ParameterSource.Body, "");
        if (TryCut(part, "body.", out var path) || TryCut(part, "body", out path))
        {
            return JsonPath.TryParse(path, out var inBody) ? new(ParameterSource.Body, "", inBody) : null;
        }

        var dot = part.IndexOf('.');
        if (dot < 0 || dot == part.Length - 1) return null;

        return SourceOf(part.AsSpan(0, dot)) is { } source ? new(source, part[(dot + 1)..]) : null;
    }

    private static ParameterSource? SourceOf(ReadOnlySpan<char> place) => place switch
    {
        "header" => ParameterSource.Header,
        "multivalueheader" => ParameterSource.MultiValueHeader,
        "querystring" => ParameterSource.QueryString,
        "multivaluequerystring" => ParameterSource.MultiValueQueryString,
        "path" => ParameterSource.Path,
        _ => null,
    };

    private static bool TryCut(string text, string prefix, out string rest)
    {
        var fits = text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal);
        rest = fits ? text[prefix.Length..] : "";
        return fits;
    }
}

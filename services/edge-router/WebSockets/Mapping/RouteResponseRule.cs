using System.Diagnostics.CodeAnalysis;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>An integration response, compiled: when it is chosen and what it makes of the endpoint's answer.</summary>
internal sealed class RouteResponseRule
{
    private const string Default = "$default";
    private const string RouteResponse = "route.response";
    private const string MethodResponse = "method.response";
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";

    private RouteResponseRule()
    {
    }

    /// <summary>Whether it takes what no other does.</summary>
    public bool IsDefault { get; private init; }

    public TemplateChoice Templates { get; private init; } = null!;

    public string ContentHandling { get; private init; } = "";

    /// <summary>What the handshake's subprotocol is mapped from; null for none. Frames have no headers: no other one goes anywhere.</summary>
    public ParameterExpression? Subprotocol { get; private init; }

    private SelectionPattern? Pattern { get; init; }

    /// <summary>By <c>/pattern/</c>, a regular expression that matches the whole text.</summary>
    public bool Matches(string selection) => Pattern?.Matches(selection) ?? false;

    public static bool TryCompile(
        IntegrationResponse definition, [NotNullWhen(true)] out RouteResponseRule? rule, [NotNullWhen(false)] out string? reason)
    {
        rule = null;
        var key = definition.IntegrationResponseKey;
        SelectionPattern? pattern = null;
        if (key != Default && (key is not ['/', .. var regex, '/'] || !SelectionPattern.TryParse(regex, out pattern)))
        {
            reason = $"'{key}' is no integration response key";
            return false;
        }

        if (!TemplateChoice.TryCompile(definition.TemplateSelectionExpression, definition.ResponseTemplates, out var templates, out reason)) return false;
        if (!TryReadSubprotocol(definition, out var subprotocol, out reason)) return false;

        rule = new RouteResponseRule
        {
            IsDefault = key == Default,
            Pattern = pattern,
            Templates = templates,
            ContentHandling = definition.ContentHandlingStrategy,
            Subprotocol = subprotocol,
        };
        return true;
    }

    private static bool TryReadSubprotocol(IntegrationResponse definition, out ParameterExpression? subprotocol, [NotNullWhen(false)] out string? reason)
    {
        (subprotocol, reason) = (null, null);
        foreach (var (to, from) in definition.ResponseParameters)
        {
            if ((!ParameterTarget.TryParse(to, RouteResponse, out var target) && !ParameterTarget.TryParse(to, MethodResponse, out target))
                || !ParameterExpression.TryParse(from, ParameterExpression.IntegrationResponse, out var source))
            {
                reason = $"'{to}' cannot be mapped from '{from}'";
                return false;
            }

            if (target.Name.Equals(SubprotocolHeader, StringComparison.OrdinalIgnoreCase)) subprotocol = source;
        }

        return true;
    }
}

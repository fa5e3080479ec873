using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>An integration response, compiled: when it is chosen and what it makes of the endpoint's answer.</summary>
internal sealed class ResponseRule
{
    private const string MethodResponse = "method.response";

    private ResponseRule()
    {
    }

    /// <summary>Null for the one that takes what no other does.</summary>
    public SelectionPattern? Pattern { get; private init; }

    public int Status { get; private init; }

    public List<(string Header, ParameterExpression Source)> Headers { get; } = [];

    public TemplateSet Templates { get; private init; } = null!;

    public string ContentHandling { get; private init; } = "";

    public static bool TryCompile(
        IntegrationResponse definition, [NotNullWhen(true)] out ResponseRule? rule, [NotNullWhen(false)] out string? reason)
    {
        rule = null;
        SelectionPattern? pattern = null;
        if (definition.SelectionPattern.Length > 0 && !SelectionPattern.TryParse(definition.SelectionPattern, out pattern))
        {
            reason = $"'{definition.SelectionPattern}' is no regular expression";
            return false;
        }

        if (!TemplateSet.TryCompile(definition.ResponseTemplates, out var templates, out reason)) return false;

        var compiled = new ResponseRule
        {
            Pattern = pattern,
            Status = int.Parse(definition.StatusCode, NumberStyles.None, CultureInfo.InvariantCulture),
            Templates = templates,
            ContentHandling = definition.ContentHandling,
        };
        foreach (var (to, from) in definition.ResponseParameters)
        {
            if (!ParameterTarget.TryParse(to, MethodResponse, out var target)
                || !ParameterExpression.TryParse(from, ParameterExpression.IntegrationResponse, out var source))
            {
                reason = $"'{to}' cannot be mapped from '{from}'";
                return false;
            }

            compiled.Headers.Add((target.Name, source));
        }

        rule = compiled;
        reason = null;
        return true;
    }
}

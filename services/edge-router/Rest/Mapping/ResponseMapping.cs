using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>
/// Makes of an endpoint's answer the method's: the first integration response whose pattern matches, else the one without a pattern.
/// Only what is mapped leaves.
/// </summary>
internal sealed class ResponseMapping
{
    private const string ContentType = "Content-Type";

    private static readonly MappingLimits Limits = new();

    private readonly List<ResponseRule> _rules = [];

    private ResponseMapping()
    {
    }

    public static bool TryCompile(
        Integration integration, [NotNullWhen(true)] out ResponseMapping? mapping, [NotNullWhen(false)] out string? reason)
    {
        mapping = null;
        var compiled = new ResponseMapping();
        foreach (var (_, definition) in integration.IntegrationResponses.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (!ResponseRule.TryCompile(definition, out var rule, out reason)) return false;

            compiled._rules.Add(rule);
        }

        mapping = compiled;
        reason = null;
        return true;
    }

    public MappingOutcome<RestReply> Map(RestCall call, EndpointResponse response, MappedRequest request)
    {
        var rule = _rules.Find(each => each.Pattern?.Matches(response.Selection) ?? false) ?? _rules.Find(each => each.Pattern is null);
        if (rule is null) return MappingOutcome.Failed($"no integration response is for '{response.Selection}'");

        var body = response.Body;
        var isBinary = response.ContentType is not null && call.Stage.BinaryTypes.Contains(response.ContentType);
        var wantsBinary = rule.ContentHandling == ContentHandling.ConvertToBinary
            || (rule.ContentHandling.Length == 0 && call.Stage.BinaryTypes.Contains(call.Accept));
        if (isBinary && !wantsBinary) body = ContentHandling.ToText(body);

        var text = new MappedBody(isBinary && wantsBinary ? "" : ContentHandling.TextOf(body));
        var template = TemplateFor(call, rule);
        var overrides = MappingOverrides.None;
        if (template is { } chosen)
        {
            var rendered = chosen.Value.Render(MappingInputs.Of(call, text.Text, request.Overrides), Limits, call.Exchange.Aborted);
            if (!rendered.Succeeded) return MappingOutcome.Failed(rendered.Failure.ToString());

            body = Encoding.UTF8.GetBytes(rendered.Text);
            overrides = rendered.Overrides;
        }

        if (!isBinary && wantsBinary && !ContentHandling.TryToBytes(ref body)) return MappingOutcome.Failed("the response's body is no base64");

        return new RestReply(overrides.ResponseStatus ?? request.Overrides.ResponseStatus ?? rule.Status, Headers(call, rule, response, text, template?.Key, overrides), body);
    }

    // By what the client accepts, else JSON, else the first.
    private static KeyValuePair<string, MappingTemplate>? TemplateFor(RestCall call, ResponseRule rule) =>
        rule.Templates.Find(MediaType.Span(call.Accept)) ?? rule.Templates.Find(MediaType.Json) ?? rule.Templates.First;

    private static List<KeyValuePair<string, string>> Headers(
        RestCall call, ResponseRule rule, EndpointResponse response, MappedBody body, string? mediaType, MappingOverrides overrides)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var values = new ResponseValues(call, response, body);
        foreach (var (header, source) in rule.Headers)
        {
            foreach (var value in values.Find(source)) Add(headers, header, value);
        }

        foreach (var (header, overriding) in overrides.ResponseHeaders)
        {
            headers.RemoveAll(each => each.Key.Equals(header, StringComparison.OrdinalIgnoreCase));
            foreach (var value in overriding) Add(headers, header, value);
        }

        if (!headers.Exists(each => each.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase))) Add(headers, ContentType, mediaType ?? MediaType.Json);
        return headers;
    }

    private static void Add(List<KeyValuePair<string, string>> headers, string name, string? value)
    {
        if (value is not null && HeaderText.IsValidName(name) && HeaderText.IsValidValue(value)) headers.Add(new(name, value));
    }
}

using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates.Parsing;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;
using Gatehouse.GatewayModel.Templates.Variables;

namespace Gatehouse.GatewayModel.Templates;

/// <summary>
/// A mapping template: Velocity 1.7 as API Gateway speaks it, parsed once and rendered for each message.
/// <code>
/// text ─ Parsing ─► Directives, Expressions, References (immutable) ─ Rendering, with Variables ─► text and overrides
///                                        └──────────── work on Values with Methods ────────────┘
/// </code>
/// Where AWS was seen to differ from Velocity, AWS wins: what is undefined prints nothing, is true to #if and equals "". No text makes
/// parsing or rendering throw; both are bounded by <see cref="MappingLimits"/>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
/// </summary>
public sealed class MappingTemplate
{
    /// <summary>The longest template that AWS takes: 300 KB, counted here in characters.</summary>
    public const int MaxLength = 300 * 1024;

    private readonly ParsedTemplate _parsed;

    private MappingTemplate(string name, ParsedTemplate parsed) => (Name, _parsed) = (name, parsed);

    /// <summary>What failures call it: the key under which the integration keeps it, for example <c>application/json</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// Directives in it that render here and that AWS prints as they are written (#macro, #evaluate and calls of macros), so that a
    /// template's author can be told before deploying. As recorded from AWS in localstack/airspeed, tests/test_templating.snapshot.json.
    /// </summary>
    public IReadOnlyList<string> NotOnAws => _parsed.NotOnAws;

    /// <summary>Compiles a template; what is wrong with it comes with its line.</summary>
    public static bool TryParse(
        string name, string text, [NotNullWhen(true)] out MappingTemplate? template, [NotNullWhen(false)] out MappingFailure? failure)
    {
        template = null;
        if (!TemplateParser.TryParse(name, text, out var parsed, out failure)) return false;

        template = new MappingTemplate(name, parsed);
        return true;
    }

    /// <summary>The template's text for one message, and the parameters that it overrides.</summary>
    public MappingResult Render(MappingInput input, MappingLimits limits, CancellationToken cancellation = default)
    {
        if (_parsed.Body.Constant is { } text && text.Length <= limits.OutputLength && !cancellation.IsCancellationRequested)
            return new MappingResult(text, input.Overrides);

        var rendition = new Rendition(Name, _parsed.Macros, new Budget(limits, cancellation));
        using var body = MessageBody.Of(input.Body);
        var context = new ContextVariable(input.Context, input.Overrides);
        rendition.Scope.Set("input", new InputVariable(body, input));
        rendition.Scope.Set("context", context.Value);
        rendition.Scope.Set("stageVariables", MapValue.OfTexts(input.StageVariables));
        rendition.Scope.Set("util", UtilVariable.Instance);

        _parsed.Body.Render(rendition);

        return rendition.Failure is { } failure
            ? new MappingResult("", MappingOverrides.None) { Failure = failure }
            : new MappingResult(rendition.Output.ToString(), context.Overrides(rendition));
    }
}

using System.Collections.Frozen;
using Gatehouse.GatewayModel.Templates.Directives;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Rendering;

/// <summary>
/// One rendering under way. Failing is a state of it, not an exception: the first failure is kept, everything evaluated after it is null,
/// and blocks stop between two of their parts.
/// </summary>
internal sealed class Rendition(string template, FrozenDictionary<string, Macro> macros, Budget budget)
{
    private Dictionary<string, Macro>? _evaluatedMacros;

    public Scope Scope { get; } = new();

    public MappingLimits Limits => budget.Limits;

    public TimeSpan TimeLeft => budget.TimeLeft;

    public BoundedText Output { get; private set; } = new(budget.Limits.OutputLength);

    public MappingFailure? Failure { get; private set; }

    /// <summary>Whether blocks go on: neither failed nor stopped nor on the way out of a loop.</summary>
    public bool GoesOn => Failure is null && !Stopped && !Breaking;

    /// <summary>#stop was met: what is written stands, nothing follows.</summary>
    public bool Stopped { get; set; }

    /// <summary>#break was met: the innermost #foreach or macro ends.</summary>
    public bool Breaking { get; set; }

    /// <summary>The line being rendered, for failures.</summary>
    public int Line { get; set; } = 1;

    /// <summary>The template's name as failures and texts evaluated within it show it.</summary>
    public string Template => template;

    public Macro? FindMacro(string name) =>
        macros.GetValueOrDefault(name) ?? _evaluatedMacros?.GetValueOrDefault(name);

    /// <summary>Macros that an #evaluate defined.</summary>
    public void Define(IEnumerable<Macro> evaluated)
    {
        _evaluatedMacros ??= [];
        foreach (var macro in evaluated) _evaluatedMacros[macro.Name] = macro;
    }

    /// <summary>False when the rendering has failed or this step was one too many.</summary>
    public bool Step(int steps = 1)
    {
        if (Failure is null && budget.Spend(steps) is { } reached) Fail(MappingFailureKind.Limit, reached);
        return Failure is null;
    }

    public TemplateValue Fail(string reason) => Fail(MappingFailureKind.Execution, reason);

    public TemplateValue Fail(MappingFailureKind kind, string reason)
    {
        Failure ??= new MappingFailure(kind, template, Line, reason);
        return TemplateValue.Null;
    }

    public TemplateValue FailTooLarge() =>
        Fail(MappingFailureKind.Limit, $"The output or a value in it is longer than {Limits.OutputLength} characters.");

    /// <summary>Renders deeper, unless that would be too deep.</summary>
    public void Within(Action render)
    {
        if (budget.TryEnter()) render();
        else Fail(MappingFailureKind.Limit, $"It is nested more than {Limits.Depth} deep.");
        budget.Leave();
    }

    /// <summary>What rendering writes, as text instead of to the output.</summary>
    public string Capture(Action render)
    {
        var outer = Output;
        Output = new BoundedText(Limits.OutputLength);
        Within(render);
        var captured = Output.ToString();
        Output = outer;
        return captured;
    }

    public void Write(string text)
    {
        if (!Output.TryAppend(text)) FailTooLarge();
    }
}

using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Rendering;

/// <summary>
/// The variables of a rendering: one global table and, while a macro runs, the names of its parameters before it. A parameter stands for
/// its argument's expression, evaluated anew at each use (Velocity's call by name), until the macro assigns to it.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<string, TemplateValue> _globals = new(StringComparer.Ordinal);
    private MacroFrame? _frame;

    public TemplateValue Get(string name, Rendition rendition)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Assigned.TryGetValue(name, out var assigned)) return assigned;
            if (frame.Arguments.TryGetValue(name, out var argument)) return EvaluateWithin(frame.Outer, argument, rendition);
        }

        return _globals.GetValueOrDefault(name, TemplateValue.Null);
    }

    public void Set(string name, TemplateValue value)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (!frame.Arguments.ContainsKey(name)) continue;

            frame.Assigned[name] = value;
            return;
        }

        _globals[name] = value;
    }

    public void Enter(IReadOnlyDictionary<string, Func<Rendition, TemplateValue>> arguments) => _frame = new MacroFrame(arguments, _frame);

    public void Leave() => _frame = _frame?.Outer;

    // An argument means what it meant where the macro was called, not what its names mean inside the macro.
    private TemplateValue EvaluateWithin(MacroFrame? callersFrame, Func<Rendition, TemplateValue> argument, Rendition rendition)
    {
        var current = _frame;
        _frame = callersFrame;
        var value = TemplateValue.Null;
        rendition.Within(() => value = argument(rendition));
        _frame = current;
        return value;
    }

    private sealed record MacroFrame(IReadOnlyDictionary<string, Func<Rendition, TemplateValue>> Arguments, MacroFrame? Outer)
    {
        public Dictionary<string, TemplateValue> Assigned { get; } = new(StringComparer.Ordinal);
    }
}

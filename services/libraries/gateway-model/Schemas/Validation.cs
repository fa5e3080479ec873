using System.Runtime.CompilerServices;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>One validation under way: what was found, and how much more it may take. Beyond that the value counts as invalid.</summary>
/// <param name="mostSteps">How many times a schema may be held against a value.</param>
internal sealed class Validation(long mostSteps)
{
    // Ours: a schema may refer to itself without end, and anyOf within anyOf multiplies.
    private const int Deepest = 200;
    private const int MostViolations = 100;

    private readonly List<string> _violations = [];
    private int _depth;
    private bool _gaveUp;
    private long _steps;

    public IReadOnlyList<string> Violations => _violations;

    public void Add(string violation)
    {
        if (_violations.Count < MostViolations) _violations.Add(violation);
    }

    /// <summary>Whether a value satisfies a schema, whatever becomes of the validation as a whole.</summary>
    public bool Satisfies(Action<Validation> validate)
    {
        var trial = new Validation(mostSteps) { _depth = _depth, _steps = _steps };
        validate(trial);
        _steps = trial._steps;
        if (trial._gaveUp) GiveUp();
        return trial._violations.Count == 0;
    }

    public void Deeper(Action validate)
    {
        if (++_depth > Deepest || ++_steps > mostSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) GiveUp();
        else validate();
        _depth--;
    }

    // Said once, and passed on from what was only tried: a "not" must not make it good.
    private void GiveUp()
    {
        if (!_gaveUp) Add("the schema asks for more than can be validated");
        _gaveUp = true;
    }
}

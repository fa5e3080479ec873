using System.Runtime.CompilerServices;

namespace Gatehouse.GatewayModel.Templates.Rendering;

/// <summary>What is left of a rendering's <see cref="MappingLimits"/>.</summary>
internal sealed class Budget(MappingLimits limits, CancellationToken cancellation)
{
    private const int StepsBetweenLooksAtTheClock = 256;

    private readonly long _start = limits.Clock.GetTimestamp();
    private int _steps;
    private int _depth;

    public MappingLimits Limits => limits;

    /// <summary>Null while there is some left; otherwise which limit was reached.</summary>
    public string? Spend(int steps = 1)
    {
        var before = _steps / StepsBetweenLooksAtTheClock;
        if (steps > limits.Steps - _steps) return $"It took more than {limits.Steps} steps.";

        _steps += steps;
        if (_steps / StepsBetweenLooksAtTheClock == before && _steps > 1) return null;
        if (cancellation.IsCancellationRequested) return "It was cancelled.";

        return TimeLeft > TimeSpan.Zero ? null : $"It took longer than {limits.Time}.";
    }

    public TimeSpan TimeLeft => limits.Time - limits.Clock.GetElapsedTime(_start);

    /// <summary>False when that is too deep for the limit, or for what the thread has left of its stack.</summary>
    public bool TryEnter() => ++_depth <= limits.Depth && RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public void Leave() => _depth--;
}

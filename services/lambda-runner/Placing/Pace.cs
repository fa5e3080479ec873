namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// How long events keep an environment. A function that waits for others – a database, a timer – takes as long whatever else runs; one that
/// computes takes longer once the processors are shared, and more environments at work only make each of them slower. Not safe for
/// threads: its pool guards it.
/// </summary>
internal sealed class Pace
{
    /// <summary>Slower functions are not worth waiting for.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(2);

    private const double AverageWeight = 1.0 / 16;

    /// <summary>The best of long ago is forgotten: code and data of a function change.</summary>
    private const double Forgetting = 1.0 / 65_536;

    private const double HeldUp = 2;

    private double _average;
    private double _best = double.MaxValue;

    /// <summary>Whether events are quick and yet take much longer than the best of them, which found a processor free.</summary>
    public bool IsHeldUp => _average < Quick.Ticks && _average > HeldUp * _best;

    public void Note(TimeSpan duration)
    {
        _average += (duration.Ticks - _average) * AverageWeight;
        _best = Math.Min(duration.Ticks, _best + _best * Forgetting);
    }
}

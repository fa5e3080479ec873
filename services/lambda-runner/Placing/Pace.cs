namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// How long events keep an environment. A function that waits for others – a database, a timer – takes as long whatever else runs; one that
/// computes takes longer once the processors are shared, and more environments at work only make each of them slower. What is looked at is
/// the quickest quarter of the events: where only some have to wait for others it is as quick as ever, where processors are short even it
/// is slow. Not safe for threads: its pool guards it.
/// </summary>
internal sealed class Pace
{
    /// <summary>Slower functions are not worth waiting for.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(2);

    private const double Quarter = 0.25;

    /// <summary>How fast the estimate follows: by a share of itself with every event, down three times as far as up.</summary>
    private const double Following = 1.0 / 64;

    /// <summary>The best of long ago is forgotten: code and data of a function change.</summary>
    private const double Forgetting = 1.0 / 65_536;

    /// <summary>
    /// How many times the best the quick events take when they become held up, and until when they stay so. Between the two lies what the
    /// pool gains by holding back: were it one threshold, every relief would let all environments back to work.
    /// </summary>
    private const double Held = 2;

    private const double Relieved = 1.25;

    /// <summary>A quarter of the events is quicker, in ticks.</summary>
    private double _quarter;

    private double _best = double.MaxValue;

    /// <summary>Whether events can be quick and yet even the quick ones take much longer than the best, which found a processor free.</summary>
    public bool IsHeldUp { get; private set; }

    /// <summary>An event has ended.</summary>
    /// <param name="duration">How long it kept its environment.</param>
    /// <param name="areProcessorsShort">
    /// Whether none has been idle lately. Without that only a small delay is put down to the processors; with it any: when very many
    /// environments are at work, each event takes long.
    /// </param>
    public void Note(TimeSpan duration, bool areProcessorsShort)
    {
        var ticks = Math.Max(duration.Ticks, 1);
        _quarter = _quarter == 0 ? ticks : _quarter * (ticks < _quarter ? 1 - Following * (1 - Quarter) : 1 + Following * Quarter);
        _best = Math.Min(ticks, _best + _best * Forgetting);
        IsHeldUp = _best < Quick.Ticks && (_quarter < Quick.Ticks || areProcessorsShort) && _quarter > (IsHeldUp ? Relieved : Held) * _best;
    }
}

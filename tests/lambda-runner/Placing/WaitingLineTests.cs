using Gatehouse.LambdaRunner.Placing;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

public sealed class WaitingLineTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly WaitingLine _line;

    public WaitingLineTests() => _line = new WaitingLine(
        new PlacingRules(TimeSpan.FromMinutes(1), ConcurrencyLimit: 10) { PatienceBeforeStart = Moment, MostRenewals = 10 }, _time);

    [Fact]
    public void An_event_ripens_in_a_moment_in_which_nobody_was_served()
    {
        _line.Join();

        Pass(Moment);

        _line.Ripe.ShouldBe(1);
    }

    [Fact]
    public void While_others_are_served_it_does_not()
    {
        _line.Join();
        _line.Join();
        _line.TakeNext();

        Pass(Moment);

        _line.Ripe.ShouldBe(0);
    }

    [Fact]
    public void That_nobody_was_served_says_nothing_where_the_moment_itself_came_late()
    {
        _line.Join();

        Pass(Moment * 3);
        _line.Ripe.ShouldBe(0);
        Pass(Moment);

        _line.Ripe.ShouldBe(1);
    }

    [Fact]
    public void However_late_moments_come_an_event_ripens_in_the_end()
    {
        _line.Join();

        Pass(Moment * 6);
        Pass(Moment * 6);

        _line.Ripe.ShouldBe(1);
    }

    private void Pass(TimeSpan moment)
    {
        _time.Advance(moment);
        _line.PassMoment(mayMove: true);
    }
}

using Gatehouse.LambdaRunner.Placing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

public sealed class PaceTests
{
    private readonly Pace _pace = new();

    [Fact]
    public void Nothing_is_held_up_before_the_first_event() => _pace.IsHeldUp.ShouldBeFalse();

    [Fact]
    public void Quick_events_that_take_longer_together_than_alone_are_held_up()
    {
        Note(0.1, times: 1);
        Note(0.4, times: 500);

        _pace.IsHeldUp.ShouldBeTrue();
    }

    [Fact]
    public void Events_that_take_as_long_as_ever_are_not()
    {
        Note(1.5, times: 1);
        Note(1.6, times: 500);

        _pace.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void Slow_events_are_not_waited_for()
    {
        Note(0.1, times: 1);
        Note(20, times: 2_000);

        _pace.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void Where_processors_are_short_any_delay_is_theirs()
    {
        Note(0.1, times: 1);
        Note(20, times: 2_000, areProcessorsShort: true);

        _pace.IsHeldUp.ShouldBeTrue();
    }

    [Fact]
    public void While_a_quarter_is_as_quick_as_ever_the_others_wait_for_something_else()
    {
        Note(0.1, times: 1);
        for (var i = 0; i < 1_000; i++)
        {
            Note(0.1, times: 1, areProcessorsShort: true);
            Note(20, times: 2, areProcessorsShort: true);
        }

        _pace.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void Events_that_are_held_up_stay_so_while_they_are_only_somewhat_quicker()
    {
        Note(0.1, times: 1);
        Note(0.4, times: 500);

        Note(0.15, times: 500);

        _pace.IsHeldUp.ShouldBeTrue();
    }

    [Fact]
    public void Events_that_were_only_somewhat_slower_all_the_time_are_not_held_up()
    {
        Note(0.1, times: 1);

        Note(0.15, times: 500);

        _pace.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void Events_that_are_as_quick_as_the_best_again_are_held_up_no_more()
    {
        Note(0.1, times: 1);
        Note(0.4, times: 500);

        Note(0.11, times: 500);

        _pace.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void The_best_of_long_ago_is_forgotten()
    {
        Note(0.1, times: 1);
        Note(0.4, times: 200_000);

        _pace.IsHeldUp.ShouldBeFalse();
    }

    private void Note(double milliseconds, int times, bool areProcessorsShort = false)
    {
        for (var i = 0; i < times; i++) _pace.Note(TimeSpan.FromMilliseconds(milliseconds), areProcessorsShort);
    }
}

using Gatehouse.LambdaRunner.Placing;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

public sealed class EnvironmentPoolTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private readonly FakeEnvironments _environments = new();
    private readonly FakeTimeProvider _time = new();
    private readonly EnvironmentPool _pool;

    public EnvironmentPoolTests() => _pool = Pool(TimeSpan.FromMinutes(10));

    [Fact]
    public async Task The_first_event_starts_an_environment_at_once()
    {
        var placed = PlaceAsync();

        var environment = (await _environments.NextStartAsync()).Succeed();

        (await placed).ShouldBeSameAs(environment);
    }

    [Fact]
    public async Task The_environment_that_fell_idle_last_is_used_first()
    {
        var (older, newer) = (await StartedAsync(), await StartedAsync());

        older.Free();
        newer.Free();

        (await PlaceAsync()).ShouldBeSameAs(newer);
        (await PlaceAsync()).ShouldBeSameAs(older);
    }

    [Fact]
    public async Task A_waiting_event_takes_the_environment_that_is_freed_and_starts_none()
    {
        var environment = await StartedAsync();

        var placed = PlaceAsync();
        environment.Free();
        _time.Advance(Patience);

        (await placed).ShouldBeSameAs(environment);
        _environments.Started.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_has_waited_a_moment_gets_an_environment_started()
    {
        await StartedAsync();

        var placed = PlaceAsync();
        _environments.Started.ShouldBe(1);
        _time.Advance(Patience);
        var second = (await _environments.NextStartAsync()).Succeed();

        (await placed).ShouldBeSameAs(second);
    }

    [Fact]
    public async Task While_the_line_moves_no_environment_is_started()
    {
        var environment = await StartedAsync();
        var waiting = Enumerable.Range(0, 3).Select(_ => PlaceAsync()).ToList();

        environment.Free();
        _time.Advance(Patience);
        environment.Free();
        _time.Advance(Patience);

        _environments.Started.ShouldBe(1);
        waiting[2].IsCompleted.ShouldBeFalse();

        _time.Advance(Patience);
        (await _environments.NextStartAsync()).Succeed();
        await waiting[2];
    }

    [Fact]
    public async Task A_line_is_worth_an_environment_for_every_processor_at_once()
    {
        var pool = Pool(TimeSpan.FromMinutes(10), processors: 2);
        var first = pool.PlaceAsync(CancellationToken.None).AsTask();
        (await _environments.NextStartAsync()).Succeed();
        await first;

        var waiting = Enumerable.Range(0, 3).Select(_ => pool.PlaceAsync(CancellationToken.None).AsTask()).ToList();
        var second = (await _environments.NextStartAsync()).Succeed();

        (await waiting[0]).ShouldBeOfType<Placement.Ready>().Environment.ShouldBeSameAs(second);
        pool.Size.ShouldBe(2);
    }

    [Fact]
    public async Task While_quick_events_hold_the_processors_an_event_waits_for_one_of_them_and_wakes_no_other()
    {
        var (first, _, third) = await HeldUpAsync();
        third.Free(TimeSpan.FromMilliseconds(0.5));

        var placed = PlaceAsync();
        placed.IsCompleted.ShouldBeFalse();
        first.Free(TimeSpan.FromMilliseconds(0.5));

        (await placed).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task While_quick_events_hold_the_processors_an_environment_beyond_them_leaves_the_line_to_the_others()
    {
        var (_, second, third) = await HeldUpAsync();
        var placed = PlaceAsync();

        third.Free(TimeSpan.FromMilliseconds(0.5));
        placed.IsCompleted.ShouldBeFalse();
        second.Free(TimeSpan.FromMilliseconds(0.5));

        (await placed).ShouldBeSameAs(second);
    }

    [Fact]
    public async Task An_event_that_waited_for_the_quick_in_vain_takes_the_idle_environment()
    {
        var (_, _, third) = await HeldUpAsync();
        third.Free(TimeSpan.FromMilliseconds(0.5));

        var placed = PlaceAsync();
        _time.Advance(Patience);
        _time.Advance(Patience);

        (await placed).ShouldBeSameAs(third);
        _environments.Started.ShouldBe(3);
    }

    [Fact]
    public async Task Events_are_served_in_the_order_in_which_they_came()
    {
        var environment = await StartedAsync();
        var (first, second) = (PlaceAsync(), PlaceAsync());

        environment.Free();
        (await first).ShouldBeSameAs(environment);
        second.IsCompleted.ShouldBeFalse();
        environment.Free();

        (await second).ShouldBeSameAs(environment);
    }

    [Fact]
    public async Task As_many_starts_are_under_way_as_events_have_waited()
    {
        await StartedAsync();
        var waiting = Enumerable.Range(0, 50).Select(_ => PlaceAsync()).ToList();

        _time.Advance(Patience);
        for (var start = 0; start < 50; start++) (await _environments.NextStartAsync()).Succeed();

        (await Task.WhenAll(waiting)).Distinct().Count().ShouldBe(50);
        _environments.Started.ShouldBe(51);
    }

    [Fact]
    public async Task A_crash_at_the_start_is_told_to_the_event_that_waited_longest()
    {
        var placed = _pool.PlaceAsync(CancellationToken.None);

        (await _environments.NextStartAsync()).Crash("Runtime.ImportModuleError");

        var crashed = (await placed).ShouldBeOfType<Placement.Crashed>();
        crashed.OutcomeFor(Guid.Empty).ErrorType.ShouldBe("Runtime.ImportModuleError");
    }

    [Fact]
    public async Task When_the_last_environment_ends_those_who_waited_for_it_get_another()
    {
        var environment = await StartedAsync();
        var placed = PlaceAsync();

        environment.End();
        var another = (await _environments.NextStartAsync()).Succeed();

        (await placed).ShouldBeSameAs(another);
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_the_queue()
    {
        var environment = await StartedAsync();
        using var impatience = new CancellationTokenSource();
        var abandoned = _pool.PlaceAsync(impatience.Token).AsTask();
        var placed = PlaceAsync();

        await impatience.CancelAsync();
        environment.Free();

        await Should.ThrowAsync<OperationCanceledException>(abandoned);
        (await placed).ShouldBeSameAs(environment);
    }

    [Fact]
    public async Task Environments_that_were_idle_too_long_retire()
    {
        var (older, newer) = (await StartedAsync(), await StartedAsync());
        older.Free();
        _time.Advance(TimeSpan.FromMinutes(1));
        newer.Free();

        _pool.Reap(idleSince: _time.GetUtcNow() - TimeSpan.FromMinutes(1));

        older.IsRetired.ShouldBeTrue();
        newer.IsRetired.ShouldBeFalse();
        (await PlaceAsync()).ShouldBeSameAs(newer);
    }

    [Fact]
    public async Task A_retired_pool_ends_its_environments_and_uses_none_again()
    {
        var environment = await StartedAsync();

        _pool.Retire();
        environment.Free();
        var placed = PlaceAsync();
        _time.Advance(Patience);
        var another = (await _environments.NextStartAsync()).Succeed();

        environment.IsRetired.ShouldBeTrue();
        (await placed).ShouldBeSameAs(another);
    }

    [Fact]
    public async Task Without_keep_alive_an_environment_retires_with_its_first_event()
    {
        await using var pool = Pool(TimeSpan.Zero);
        var placed = pool.PlaceAsync(CancellationToken.None);

        var environment = (await _environments.NextStartAsync()).Succeed();
        await placed;
        await pool.DisposeAsync();

        environment.IsRetired.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private EnvironmentPool Pool(TimeSpan keepAlive, int processors = 1) =>
        new(TestFunctions.Create(), _environments, new PlacingRules(keepAlive, 1000) { Processors = processors }, new FixedLoad(), _time);

    private async Task<FakeEnvironment> StartedAsync()
    {
        var placed = PlaceAsync();
        _time.Advance(Patience);
        (await _environments.NextStartAsync()).Succeed();
        return await placed;
    }

    /// <summary>Three environments at work, one more than the processor can carry, while events take much longer than the best did.</summary>
    private async Task<(FakeEnvironment First, FakeEnvironment Second, FakeEnvironment Third)> HeldUpAsync()
    {
        var first = await StartedAsync();
        first.Free(TimeSpan.FromMilliseconds(0.1));
        for (var i = 0; i < 500; i++)
        {
            (await PlaceAsync()).ShouldBeSameAs(first);
            first.Free(TimeSpan.FromMilliseconds(0.5));
        }

        (await PlaceAsync()).ShouldBeSameAs(first);
        return (first, await StartedAsync(), await StartedAsync());
    }

    private async Task<FakeEnvironment> PlaceAsync() =>
        (FakeEnvironment)(await _pool.PlaceAsync(CancellationToken.None)).ShouldBeOfType<Placement.Ready>().Environment;
}

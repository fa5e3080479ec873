using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class LaneTests
{
    private readonly List<int> _done = [];
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public void Work_on_a_free_lane_is_done_on_the_spot()
    {
        var lane = new Lane<int>(Note);
        lane.Open();

        lane.TryAdd(1);

        _done.ShouldBe([1]);
    }

    [Fact]
    public async Task What_was_added_before_the_lane_was_opened_waits()
    {
        var lane = new Lane<int>(Note);
        for (var n = 0; n < 3; n++) lane.TryAdd(n);
        _done.ShouldBeEmpty();

        lane.Open();

        await lane.CompleteAsync();
        _done.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task One_thing_is_done_after_another_whoever_adds_it()
    {
        var (atWork, most) = (0, 0);
        var lane = new Lane<int>(async item =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atWork));
            await Task.Yield();
            _done.Add(item);
            Interlocked.Decrement(ref atWork);
        });
        lane.Open();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(adder => Task.Run(() =>
        {
            for (var n = 0; n < 100; n++) lane.TryAdd((adder * 100) + n);
        })));

        await lane.CompleteAsync();
        most.ShouldBe(1);
        _done.Order().ShouldBe(Enumerable.Range(0, 800));
        foreach (var ofAdder in _done.GroupBy(item => item / 100)) ofAdder.ShouldBe(ofAdder.Order());
    }

    [Fact]
    public async Task Nothing_is_taken_after_the_last_and_the_end_comes_when_all_is_done()
    {
        var lane = new Lane<int>(NoteBehindTheGate);
        lane.Open();
        lane.TryAdd(1).ShouldBeTrue();
        lane.TryAdd(2, isLast: true).ShouldBeTrue();
        lane.TryAdd(3).ShouldBeFalse();

        var end = lane.CompleteAsync();
        end.IsCompleted.ShouldBeFalse();
        _gate.SetResult();
        await end;

        _done.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Who_waits_for_room_goes_on_when_something_was_taken()
    {
        var lane = new Lane<int>(NoteBehindTheGate);
        lane.Open();
        for (var n = 0; n < 3; n++) lane.TryAdd(n);
        var waiting = lane.WaitForRoomAsync(most: 2, CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();

        _gate.SetResult();

        await waiting;
        await lane.CompleteAsync();
    }

    [Fact]
    public async Task Who_waits_for_room_may_give_up()
    {
        using var patience = new CancellationTokenSource();
        var lane = new Lane<int>(NoteBehindTheGate);
        lane.Open();
        for (var n = 0; n < 3; n++) lane.TryAdd(n);
        var waiting = lane.WaitForRoomAsync(most: 2, patience.Token).AsTask();

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        _gate.SetResult();
        await lane.CompleteAsync();
    }

    private ValueTask Note(int item)
    {
        _done.Add(item);
        return ValueTask.CompletedTask;
    }

    private async ValueTask NoteBehindTheGate(int item)
    {
        await _gate.Task;
        _done.Add(item);
    }
}

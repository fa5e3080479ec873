using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// What is done for one connection one after another, in the order in which it came. Who finds the lane free does the work on the spot, as far as that
/// goes without waiting; what came meanwhile is left to the thread pool. Instead of a channel and a loop that waits for it: most connections
/// say nothing most of the time, and an empty lane keeps next to nothing and costs no change of threads.
/// </summary>
/// <param name="work">Must not throw.</param>
internal sealed class Lane<T>(Func<T, ValueTask> work)
{
    private readonly Lock _lock = new();
    private Queue<T>? _waiting;
    private TaskCompletionSource? _taken;
    private TaskCompletionSource? _done;
    // Until it is opened the lane counts as busy, and what is added waits.
    private bool _isBusy = true;
    private bool _isComplete;

    /// <summary>Begins to work.</summary>
    public void Open()
    {
        if (TryNext(out var first)) _ = WorkAsync(first, isFirst: true);
    }

    /// <summary>False when the lane takes no more.</summary>
    /// <param name="item">What is to be done.</param>
    /// <param name="isLast">Whether the lane takes no more after it.</param>
    public bool TryAdd(T item, bool isLast = false)
    {
        lock (_lock)
        {
            if (_isComplete) return false;

            _isComplete = isLast;
            if (_isBusy)
            {
                (_waiting ??= []).Enqueue(item);
                return true;
            }

            _isBusy = true;
        }

        _ = WorkAsync(item, isFirst: true);
        return true;
    }

    /// <summary>Waits while so many items wait, or more.</summary>
    public async ValueTask WaitForRoomAsync(int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task taken;
            lock (_lock)
            {
                if (_waiting is null || _waiting.Count < most) return;
                taken = (_taken ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await taken.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes no more; completes when all that was added is done.</summary>
    public Task CompleteAsync()
    {
        lock (_lock)
        {
            _isComplete = true;
            return _isBusy ? (_done ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        }
    }

    // Owned by the lane: CompleteAsync is its end.
    private async Task WorkAsync(T item, bool isFirst)
    {
        while (true)
        {
            var doing = work(item);
            var isOnTheSpot = doing.IsCompleted;
            await doing;
            if (!TryNext(out var next)) return;

            // Whoever brought the first is not kept from going on by what others brought.
            if (isFirst && isOnTheSpot) await Task.Yield();
            (item, isFirst) = (next, false);
        }
    }

    private bool TryNext([MaybeNullWhen(false)] out T next)
    {
        TaskCompletionSource? told;
        bool isMore;
        lock (_lock)
        {
            next = default;
            _isBusy = isMore = _waiting is not null && _waiting.TryDequeue(out next);
            if (isMore) (told, _taken) = (_taken, null);
            else (told, _done) = (_done, null);
        }

        told?.SetResult();
        return isMore;
    }
}
